import { resources } from '../store/resources';
import { containerFates, Containers } from './containerFates';
import type { Controller, ControllerContext } from './Controller';
import { recordContainer } from './kubeletEvents';
import { isLost } from './nodes';
import type { Pod } from './objects';
import { podAddress } from './podAddress';
import { podStatus } from './podStatus';

/** Brings the containers of every pod that has a node to where they should be. */
export const reconcileContainers: Controller = context => {
  const pods = context.store.list(resources.pods) as Pod[];
  for (const pod of pods) {
    if (pod.spec.nodeName && !isLost(context.store, pod)) {
      reconcilePod(context, pod);
    }
  }
};

function reconcilePod(context: ControllerContext, pod: Pod): void {
  const { store } = context;
  const containers = containerFates(context, pod);
  store.update(resources.pods, {
    ...pod,
    status: podStatus(pod, containers, podAddress(store, pod)),
  });
  recordChanges(context, pod, containers);
}

function recordChanges(
  context: ControllerContext,
  pod: Pod,
  { init, main }: Containers,
): void {
  const before = [
    ...(pod.status?.initContainerStatuses ?? []),
    ...(pod.status?.containerStatuses ?? []),
  ];
  for (const container of [...init, ...main]) {
    recordContainer(
      context,
      pod,
      container,
      before.find(({ name }) => name === container.name),
    );
  }
}
