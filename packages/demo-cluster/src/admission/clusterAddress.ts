import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import type { ServiceSpec } from './types';

/** First address of 10.96.0.0/12, the range of Service addresses; a dry run gets this one. */
const FIRST = 0x0a_60_00_00;

/** Addresses that clusters keep for themselves: the API server has .1, DNS .10. */
const RESERVED = 100;

/** The addresses of a Service inside the cluster: the ones it has, else the next free one. */
export function allocateClusterAddress(
  store: ObjectStore,
  service: ApiObject,
  dryRun: boolean,
): Pick<ServiceSpec, 'clusterIP' | 'clusterIPs'> {
  const { type, clusterIP } = service.spec as ServiceSpec;
  if (type === 'ExternalName') {
    return {};
  }
  const address = clusterIP ?? (dryRun ? format(FIRST) : nextFree(store));
  return { clusterIP: address, clusterIPs: [address] };
}

function nextFree(store: ObjectStore): string {
  const taken = new Set(
    store
      .list(resources.services)
      .map(({ spec }) => (spec as ServiceSpec).clusterIP),
  );
  let address = FIRST + RESERVED;
  while (taken.has(format(address))) {
    address += 1;
  }
  return format(address);
}

function format(address: number): string {
  return [24, 16, 8, 0].map(shift => (address >>> shift) & 0xff).join('.');
}
