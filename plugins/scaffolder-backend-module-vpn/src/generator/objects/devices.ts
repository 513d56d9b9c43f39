import { InputError } from '@backstage/errors';
import { metadataOf, namesOf, selectorOf } from '../metadata';
import type { PlannedPeer, VpnPlan } from '../plan';
import type { Manifest } from '../types';

/**
 * A Service for each device that exposes ports: workloads of the cluster reach
 * the device under its name, through the VPN's pod.
 *
 * @throws InputError if two Services would have one name
 */
export function devicesOf(plan: VpnPlan): Manifest[] {
  const exposing = plan.peers.filter(({ expose }) => expose.length);
  const taken = new Map([[namesOf(plan).server, 'the VPN itself']]);
  return exposing.map(peer => {
    const name = serviceNameOf(peer);
    const other = taken.get(name);
    if (other) {
      throw new InputError(
        `Peer ${peer.name} exposes ports under the Service name ${name}, which is that of ${other}; rename the peer`,
      );
    }
    taken.set(name, `peer ${peer.name}`);
    return {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: metadataOf(plan, name),
      spec: {
        ipFamilyPolicy: 'PreferDualStack',
        selector: selectorOf(plan),
        ports: peer.expose.map(({ port, protocol, podPort }) => ({
          name: `${protocol.toLowerCase()}-${port}`,
          protocol,
          port,
          targetPort: podPort,
        })),
      },
    };
  });
}

/** A Service's name is a DNS label, a peer's may have upper case and underscores. */
export function serviceNameOf({ name }: Pick<PlannedPeer, 'name'>): string {
  return name.toLowerCase().replace(/_/g, '-').replace(/-+$/, '');
}
