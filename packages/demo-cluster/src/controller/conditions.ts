import { timestamp } from '../store/time';
import type { Condition } from './kinds';

/** The new conditions; one whose status is the same keeps the time since when it is. */
export function conditionsAfter(
  before: Condition[] | undefined,
  after: Condition[],
): Condition[] {
  return after.map(condition => {
    const previous = before?.find(({ type }) => type === condition.type);
    const same = previous?.status === condition.status;
    const sameWords = same && previous.reason === condition.reason;
    return {
      ...condition,
      lastTransitionTime: same ? previous.lastTransitionTime : timestamp(),
      ...(sameWords &&
        previous.lastUpdateTime && { lastUpdateTime: previous.lastUpdateTime }),
    };
  });
}
