import {
  peerNameSchema,
  refuseUnknownPeers,
  type VpnSettings,
} from 'backstage-plugin-vpn-common';
import { firstProblem } from '../form';

/**
 * Why some names cannot be those of devices of a VPN: they are none, or it has
 * none of them. `undefined` where they can, or its settings are not known.
 */
export function peerNamesProblem(
  names: string[],
  settings: VpnSettings | undefined,
): string | undefined {
  return (
    firstProblem(peerNameSchema, names) ??
    (settings && refuseUnknownPeers(settings.peers, names))
  );
}
