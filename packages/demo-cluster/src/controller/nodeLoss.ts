import { resources } from '../store/resources';
import type { Controller, ControllerContext } from './Controller';
import { isLost, UNREACHABLE_TAINT } from './nodes';
import type { Pod } from './objects';
import { isReady } from './podConditions';
import { kubernetesTime } from '../store/kubernetesTime';

const STEPS_PER_SECOND = 2;
const DEFAULT_GRACE_SECONDS = 30;

/** Gives up the pods of every node that no longer answers; they end only when their node is back. */
export const reconcileNodeLoss: Controller = context => {
  const pods = context.store.list(resources.pods) as Pod[];
  for (const pod of pods) {
    if (isLost(context.store, pod)) {
      abandon(context, pod);
    } else {
      context.steps.forget(pod.metadata.uid!, 'toleration');
      end(context, pod);
    }
  }
};

function abandon(context: ControllerContext, pod: Pod): void {
  const { store, steps, events } = context;
  if (isReady(pod)) {
    store.update(resources.pods, unready(pod));
    events.recordOnce(
      pod,
      { component: 'node-controller' },
      { type: 'Warning', reason: 'NodeNotReady', message: 'Node is not ready' },
    );
    return;
  }
  const tolerated = tolerationSeconds(pod) * STEPS_PER_SECOND;
  const { deletionTimestamp, uid } = pod.metadata;
  if (!deletionTimestamp && steps.passed(uid!, 'toleration', tolerated)) {
    evict(context, pod);
  }
}

/** The cluster changes this one condition, and gives no reason. */
function unready(pod: Pod): Pod {
  const conditions = pod.status!.conditions!.map(condition =>
    condition.type === 'Ready'
      ? {
          ...condition,
          status: 'False' as const,
          lastTransitionTime: kubernetesTime(),
        }
      : condition,
  );
  return { ...pod, status: { ...pod.status, conditions } };
}

function evict({ store, events }: ControllerContext, pod: Pod): void {
  const { metadata, spec } = pod;
  const grace =
    (spec.terminationGracePeriodSeconds as number | undefined) ??
    DEFAULT_GRACE_SECONDS;
  store.update(resources.pods, {
    ...pod,
    metadata: {
      ...metadata,
      deletionTimestamp: kubernetesTime(new Date(Date.now() + grace * 1_000)),
      deletionGracePeriodSeconds: grace,
    },
  });
  events.recordOnce(
    pod,
    { component: 'taint-eviction-controller' },
    {
      type: 'Normal',
      reason: 'TaintManagerEviction',
      message: `Marking for deletion Pod ${metadata.namespace}/${metadata.name}`,
    },
  );
}

/** What its kubelet does when it is back. */
function end({ store }: ControllerContext, { metadata }: Pod): void {
  if (metadata.deletionTimestamp) {
    store.delete(resources.pods, metadata.namespace, metadata.name);
  }
}

function tolerationSeconds({ spec }: Pod): number {
  const toleration = spec.tolerations?.find(
    ({ key }) => key === UNREACHABLE_TAINT,
  );
  return toleration?.tolerationSeconds ?? 0;
}
