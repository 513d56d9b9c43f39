import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { vpnEntityRef, type VpnSettings } from 'backstage-plugin-vpn-common';

/**
 * Refuses a repository that holds another VPN than the entity that points to
 * it: where an entity points, its owner writes.
 *
 * @throws InputError if so
 */
export function refuseOtherVpn(entityRef: string, { name }: VpnSettings): void {
  const ref = parseEntityRef(entityRef, { defaultKind: 'resource' });
  if (vpnEntityRef(name) !== stringifyEntityRef(ref)) {
    throw new InputError(
      `The repository of ${entityRef} holds another VPN, ${name}; correct the name in its vpn.yaml, or the entity`,
    );
  }
}
