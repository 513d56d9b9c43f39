import { range } from 'lodash';
import { invalid } from '../api/refusals';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import type { ServicePort, ServiceSpec } from './types';

/** The range of NodePorts that API servers have unless told otherwise. */
const FIRST = 30_000;
const LAST = 32_767;

/** What a real server gives in a dry run, where it allocates nothing. */
const DRY_RUN_PORT = LAST + 2;

/**
 * Gives each port of a Service that is reachable from outside its NodePort,
 * or checks the one that was asked for.
 *
 * @throws ApiError 422 where the port is taken by another Service, or, but in
 *   a dry run (a real server does not check it then), is out of range
 */
export function allocateNodePorts(
  store: ObjectStore,
  service: ApiObject,
  dryRun: boolean,
): ServicePort[] | undefined {
  const { type, ports } = service.spec as ServiceSpec;
  if (type !== 'NodePort' && type !== 'LoadBalancer') {
    return ports;
  }
  const taken = takenNodePorts(store, service);
  return ports?.map((port, index) => {
    if (port.nodePort) {
      check(service, index, port.nodePort, taken, dryRun);
      return port;
    }
    const nodePort = dryRun ? DRY_RUN_PORT : firstFree(taken);
    taken.add(nodePort);
    return { ...port, nodePort };
  });
}

function check(
  service: ApiObject,
  index: number,
  nodePort: number,
  taken: Set<number>,
  dryRun: boolean,
): void {
  const outOfRange = nodePort < FIRST || nodePort > LAST;
  const why =
    (taken.has(nodePort) && 'provided port is already allocated') ||
    (outOfRange &&
      !dryRun &&
      `provided port is not in the valid range. The range of valid ports is ${FIRST}-${LAST}`);
  if (why) {
    throw invalid(resources.services, service.metadata.name, [
      {
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${nodePort}: ${why}`,
        field: `spec.ports[${index}].nodePort`,
      },
    ]);
  }
}

function takenNodePorts(store: ObjectStore, service: ApiObject): Set<number> {
  const { name, namespace } = service.metadata;
  const ports = store
    .list(resources.services)
    .filter(
      ({ metadata }) =>
        metadata.name !== name || metadata.namespace !== namespace,
    )
    .flatMap(({ spec }) => (spec as ServiceSpec).ports ?? []);
  return new Set(ports.flatMap(({ nodePort }) => nodePort ?? []));
}

function firstFree(taken: Set<number>): number {
  const free = range(FIRST, LAST + 1).find(port => !taken.has(port));
  if (free === undefined) {
    throw new Error('All NodePorts of the demo cluster are taken');
  }
  return free;
}
