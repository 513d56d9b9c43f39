import { InputError } from '@backstage/errors';
import {
  freePeerAddress,
  freePeerName,
  KEEPALIVE_SECONDS,
  type NextDevice,
  peerSettingsSchema,
} from 'backstage-plugin-vpn-common';
import type { VpnRecord } from './documents/record';
import { showPeerCommand } from './documents/guide/inPod';
import { planVpn } from './plan';

/**
 * What the next device of a VPN is told: planned as if it were there already.
 *
 * @throws InputError if the tunnel has no free address
 */
export function nextDeviceOf(record: VpnRecord): NextDevice {
  const { settings } = record;
  if (!freePeerAddress(settings)) {
    throw new InputError(
      `All addresses of ${settings.subnet} are taken: remove a device first`,
    );
  }
  const takenNames = settings.peers.map(({ name }) => name);
  const next = peerSettingsSchema.parse({
    name: freePeerName('device', takenNames),
  });
  const plan = planVpn({
    ...record,
    settings: { ...settings, peers: [...settings.peers, next] },
  });
  const { address, addressIpv6 } = plan.peers[settings.peers.length];
  return {
    address,
    addressIpv6,
    endpoint: plan.endpoint,
    allowedIps: plan.allowedIps,
    dns: plan.dns,
    keepaliveSeconds: KEEPALIVE_SECONDS,
    takenNames,
    showPeerCommand: showPeerCommand(plan),
  };
}
