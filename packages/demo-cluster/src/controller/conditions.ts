import type { Condition } from './objects';
import { kubernetesTime } from '../store/kubernetesTime';

/**
 * Sets a condition as the deployment controller does: nothing changes where
 * it is so already, and what is set goes to the end.
 */
export function setCondition(
  conditions: Condition[],
  { type, status, reason, message }: Condition,
): Condition[] {
  const present = conditions.find(condition => condition.type === type);
  if (
    present?.status === status &&
    present.reason === reason &&
    present.message === message
  ) {
    return conditions;
  }
  const now = kubernetesTime();
  return [
    ...removeCondition(conditions, type),
    {
      type,
      status,
      lastUpdateTime: now,
      lastTransitionTime:
        present?.status === status ? present.lastTransitionTime : now,
      reason,
      message,
    },
  ];
}

/** The conditions without those of a type. */
export function removeCondition(
  conditions: Condition[],
  type: string,
): Condition[] {
  return conditions.filter(condition => condition.type !== type);
}
