import type { ApiObject } from '../store/ObjectStore';
import claims from './kubernetes/persistentvolumeclaims.json';
import configMaps from './kubernetes/configmaps.status.json';
import deployments from './kubernetes/deployments.json';
import crashEvents from './kubernetes/events.crash.json';
import officeEvents from './kubernetes/events.office.json';
import pendingEvents from './kubernetes/events.pending.json';
import pullEvents from './kubernetes/events.pull.json';
import tunnelEvents from './kubernetes/events.tunnel.json';
import longhornVolumes from './kubernetes/longhorn-volumes.json';
import nodes from './kubernetes/nodes.json';
import persistentVolumes from './kubernetes/persistentvolumes.json';
import pods from './kubernetes/pods.json';
import services from './kubernetes/services.json';
import storageClasses from './kubernetes/storageclasses.json';

const lists = {
  configMaps,
  deployments,
  longhornVolumes,
  nodes,
  persistentVolumeClaims: claims,
  persistentVolumes,
  pods,
  services,
  storageClasses,
};

const events: Record<string, { items: unknown[] }> = {
  crash: crashEvents,
  office: officeEvents,
  pending: pendingEvents,
  pull: pullEvents,
  tunnel: tunnelEvents,
};

/** Kind of which there are answers of a real API server. */
export type SampledKind = keyof typeof lists;

/** The objects of a kind in the answers of a real API server. */
export function sampled(kind: SampledKind): ApiObject[] {
  return lists[kind].items as unknown as ApiObject[];
}

/** The only object of a kind in the namespace of a sampled VPN. */
export function sampleOf(kind: SampledKind, name: string): ApiObject {
  return sampled(kind).find(
    ({ metadata }) => metadata.namespace === `vpn-${name}`,
  )!;
}

/** The events in the namespace of a sampled VPN. */
export function sampledEvents(name: string): ApiObject[] {
  return events[name].items as ApiObject[];
}

/** What of a sampled VPN was applied to the real cluster. */
export function appliedSample(name: string): ApiObject[] {
  const namespace: ApiObject = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: `vpn-${name}` },
  };
  return [
    namespace,
    applied('v1', 'PersistentVolumeClaim', 'persistentVolumeClaims', name),
    applied('v1', 'ConfigMap', 'configMaps', name),
    applied('apps/v1', 'Deployment', 'deployments', name),
    applied('v1', 'Service', 'services', name),
  ];
}

/** A sampled object without what the cluster has written into it. */
function applied(
  apiVersion: string,
  kind: string,
  list: SampledKind,
  vpn: string,
): ApiObject {
  const { metadata, status, data, ...rest } = sampleOf(list, vpn);
  const { volumeName, clusterIP, clusterIPs, ...spec } = (rest.spec ??
    {}) as Record<string, unknown>;
  const { name, namespace, labels, annotations = {} } = metadata;
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      namespace,
      labels,
      annotations: Object.fromEntries(
        Object.entries(annotations).filter(([key]) =>
          key.startsWith('backstage-vpn.io/'),
        ),
      ),
    },
    ...(rest.spec ? { spec } : {}),
  };
}
