import {
  LONGHORN_NAMESPACE,
  STATUS_CONFIG_MAP,
  VpnObservation,
  vpnSourceKindSchema,
} from 'backstage-plugin-vpn-common';
import type { DemoCluster } from '../startDemoCluster';

/** What the portal would observe of a VPN of a demo cluster. */
export function observe(cluster: DemoCluster, name: string): VpnObservation {
  const namespace = `vpn-${name}`;
  const now = Date.now();
  const volumes = cluster.list('longhornVolumes', LONGHORN_NAMESPACE);
  const observation = {
    entityRef: `resource:default/${name}`,
    cluster: 'demo',
    namespace,
    objects: {
      pods: cluster.list('pods', namespace),
      services: cluster.list('services', namespace),
      deployments: cluster.list('deployments', namespace),
      persistentVolumeClaims: cluster.list('persistentVolumeClaims', namespace),
      configMaps: cluster
        .list('configMaps', namespace)
        .filter(({ metadata }) => metadata.name === STATUS_CONFIG_MAP),
      longhornVolumes: Object.fromEntries(
        volumes.map(volume => [volume.metadata.name, volume]),
      ),
      events: cluster.list('events', namespace),
      unlabelled: [],
    },
    sources: vpnSourceKindSchema.options.map(kind => ({
      kind,
      state: 'live',
      since: new Date(now).toISOString(),
    })),
    reportReceivedAt: now,
    observedAt: now,
  };
  // The portal reads JSON.
  return JSON.parse(JSON.stringify(observation));
}
