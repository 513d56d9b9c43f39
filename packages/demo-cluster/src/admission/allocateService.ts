import { NODE_PORT_RANGE } from 'backstage-plugin-vpn-common';
import { type Cause, invalid } from '../api/ApiError';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import { invalidValue } from './causes';
import { type Fields, listIn } from './fields';

/** What a real server puts into the answer of a dry run, which allocates nothing. */
const DRY_RUN_ADDRESS = '10.96.0.0';

/**
 * Gives a Service its address and NodePorts, or refuses the ones it asks for.
 * A dry run does not refuse a NodePort out of range: a real server does not either.
 *
 * @throws ApiError 422 if a NodePort is taken or out of range
 */
export function allocateService(
  service: ApiObject,
  store: ObjectStore,
  dryRun: boolean,
): void {
  const spec = service.spec as Fields;
  const others = store
    .list(resources.services)
    .filter(({ metadata }) => !isSame(metadata, service.metadata));
  allocateAddress(spec, others, dryRun);
  const ports = listIn(spec, 'ports');
  if (spec.type !== 'NodePort' && spec.type !== 'LoadBalancer') {
    ports.forEach(port => delete port.nodePort);
    return;
  }
  const taken = new Set(others.flatMap(nodePortsOf));
  const causes = ports.flatMap((port, index) =>
    refusal(port, index, taken, dryRun),
  );
  if (causes.length) {
    throw invalid(resources.services, service.metadata.name, causes);
  }
  for (const port of ports) {
    port.nodePort ??= freePort(taken, NODE_PORT_RANGE.min, NODE_PORT_RANGE.max);
    taken.add(Number(port.nodePort));
  }
}

/** A NodePort that no Service holds. */
export function freeNodePort(store: ObjectStore): number {
  const taken = new Set(store.list(resources.services).flatMap(nodePortsOf));
  return freePort(taken, NODE_PORT_RANGE.min, NODE_PORT_RANGE.max);
}

function refusal(
  { nodePort }: Fields,
  index: number,
  taken: Set<number>,
  dryRun: boolean,
): Cause[] {
  if (nodePort === undefined) {
    return [];
  }
  const { min, max } = NODE_PORT_RANGE;
  const refuse = (why: string) => [
    invalidValue(`spec.ports[${index}].nodePort`, nodePort, why),
  ];
  if (Number(nodePort) < min || Number(nodePort) > max) {
    return dryRun
      ? []
      : refuse(
          `provided port is not in the valid range. The range of valid ports is ${min}-${max}`,
        );
  }
  return taken.has(Number(nodePort))
    ? refuse('provided port is already allocated')
    : [];
}

function allocateAddress(
  spec: Fields,
  others: ApiObject[],
  dryRun: boolean,
): void {
  if (spec.type === 'ExternalName') {
    return;
  }
  if (!spec.clusterIP) {
    const taken = new Set(
      others.map(other => (other.spec as Fields).clusterIP),
    );
    spec.clusterIP = dryRun ? DRY_RUN_ADDRESS : freeAddress(taken);
  }
  spec.clusterIPs ??= [spec.clusterIP];
}

/** Addresses that are handed out begin behind those of the cluster's own Services. */
function freeAddress(taken: Set<unknown>): string {
  for (let number = 256; ; number++) {
    const address = `10.96.${Math.floor(number / 256)}.${number % 256}`;
    if (!taken.has(address)) {
      return address;
    }
  }
}

function freePort(taken: Set<number>, min: number, max: number): number {
  let port = min;
  while (taken.has(port) && port < max) {
    port += 1;
  }
  return port;
}

function nodePortsOf({ spec }: ApiObject): number[] {
  return listIn(spec as Fields, 'ports').flatMap(({ nodePort }) =>
    nodePort ? [Number(nodePort)] : [],
  );
}

function isSame(
  one: ApiObject['metadata'],
  other: ApiObject['metadata'],
): boolean {
  return one.namespace === other.namespace && one.name === other.name;
}
