import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  KUBERNETES_NAMESPACE_ANNOTATION,
  namespaceSchema,
  VpnBinding,
  vpnBindingOf,
} from 'backstage-plugin-vpn-common';

/**
 * The binding of a VPN's entity. Its namespace becomes part of a path of the
 * cluster's API, and is user-written.
 *
 * @throws InputError if the entity is no VPN, or its annotations are not right
 */
export function validBindingOf(entity: Entity): VpnBinding {
  const binding = vpnBindingOf(entity);
  const { success, error } = namespaceSchema.safeParse(binding.namespace);
  if (!success) {
    throw new InputError(
      `Annotation ${KUBERNETES_NAMESPACE_ANNOTATION} of ${binding.entityRef} ${error.issues[0].message}`,
    );
  }
  return binding;
}
