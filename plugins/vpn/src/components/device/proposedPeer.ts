import type {
  NextDevice,
  PeerSettingsInput,
} from 'backstage-plugin-vpn-common';
import type { NewDevice } from './useNewDevice';

/**
 * What the template is told of a device. Its address only where its
 * configuration tells it already: to a device whose keys the server makes, the
 * task gives one that is free then.
 */
export function proposedPeer(
  { draft: { name }, publicKey }: NewDevice,
  { address }: NextDevice,
): PeerSettingsInput {
  return publicKey ? { name, publicKey, address } : { name };
}
