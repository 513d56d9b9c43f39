import configMaps from './kubernetes/configmaps.status.json';
import deployments from './kubernetes/deployments.json';
import crashEvents from './kubernetes/events.crash.json';
import officeEvents from './kubernetes/events.office.json';
import pendingEvents from './kubernetes/events.pending.json';
import pullEvents from './kubernetes/events.pull.json';
import tunnelEvents from './kubernetes/events.tunnel.json';
import longhornVolumes from './kubernetes/longhorn-volumes.json';
import claims from './kubernetes/persistentvolumeclaims.json';
import volumes from './kubernetes/persistentvolumes.json';
import pods from './kubernetes/pods.json';
import services from './kubernetes/services.json';
import type { LonghornVolume, VpnObservation } from '../derive/objects';
import { type VpnSource, vpnSourceKindSchema } from '../status/vpnStatus';

const events: Record<string, { items: unknown[] }> = {
  crash: crashEvents,
  office: officeEvents,
  pending: pendingEvents,
  pull: pullEvents,
  tunnel: tunnelEvents,
};

/** When the samples were taken, a few seconds after the last change in them. */
export const SAMPLED_AT = Date.parse('2026-11-22T14:34:00Z');

/** The sources of a cluster all of which are live since a moment. */
export function liveSources(since = SAMPLED_AT): VpnSource[] {
  return vpnSourceKindSchema.options.map(kind => ({
    kind,
    state: 'live',
    since: new Date(since).toISOString(),
  }));
}

/**
 * What was observed of a VPN of the samples, the answers of a real API
 * server: `office`, `pull`, `crash`, `pending`, `tunnel` or `csi`.
 */
export function sample(name: string): VpnObservation {
  const namespace = `vpn-${name}`;
  const inNamespace = <T>(list: { items: unknown[] }) =>
    list.items.filter(
      item =>
        (item as { metadata: { namespace: string } }).metadata.namespace ===
        namespace,
    ) as T[];

  const observation: VpnObservation = {
    entityRef: `resource:default/${name}`,
    cluster: 'lab',
    namespace,
    objects: {
      pods: inNamespace(pods),
      services: inNamespace(services),
      deployments: inNamespace(deployments),
      persistentVolumeClaims: inNamespace(claims),
      configMaps: inNamespace(configMaps),
      longhornVolumes: longhornBehindClaims(),
      events: (events[name]?.items ?? []) as never[],
      unlabelled: [],
    },
    sources: liveSources(),
    reportReceivedAt: SAMPLED_AT,
    observedAt: SAMPLED_AT,
  };
  // Tests change what they get.
  return JSON.parse(JSON.stringify(observation));
}

function longhornBehindClaims(): Record<string, LonghornVolume> {
  const found = volumes.items.map(({ metadata, spec }) => {
    const handle =
      'csi' in spec && spec.csi ? spec.csi.volumeHandle : metadata.name;
    return [
      metadata.name,
      longhornVolumes.items.find(volume => volume.metadata.name === handle),
    ];
  });
  return Object.fromEntries(found.filter(([, volume]) => volume));
}
