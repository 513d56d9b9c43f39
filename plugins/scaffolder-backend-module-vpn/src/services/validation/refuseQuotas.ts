import { quantityText } from 'backstage-plugin-vpn-common';
import type { NamespaceFacts, NamespaceLimit } from 'backstage-plugin-vpn-node';
import { amountsOf, isMore } from './amountsOf';
import { formFieldOfAmount } from './formFieldOfAmount';
import { needsOf, podsOf } from './needs';
import type { Refusal } from './Refusal';
import type { VpnParts } from './vpnParts';

/** A VPN that shall go into a namespace with quotas. */
export interface Newcomer {
  namespace: string;
  parts: VpnParts;
  /** Its objects that the namespace has already: the quotas count them as used. */
  own: VpnParts;
}

/** Why the ResourceQuotas of a namespace have no room for a VPN. */
export function refuseQuotas(
  newcomer: Newcomer,
  { quotas, limits }: NamespaceFacts,
): Refusal[] {
  const { namespace, parts } = newcomer;
  return quotas
    .filter(({ scoped }) => !scoped)
    .flatMap(({ name: quota, hard, used }) =>
      Object.keys(hard).flatMap(name => {
        const message =
          refuseUnnamed(name, parts, limits) ??
          refuseAmount(name, newcomer, limits, {
            hard: amountsOf(hard)[name],
            used: amountsOf(used)[name] ?? 0,
          });
        return message === undefined
          ? []
          : {
              ...placeOf(name, parts),
              formField: formFieldOfAmount(name),
              message: `ResourceQuota ${quota} of namespace ${namespace} ${message}`,
            };
      }),
    );
}

/** Each container of a pod has to name what a quota limits. */
function refuseUnnamed(
  name: string,
  parts: VpnParts,
  limits: NamespaceLimit[],
): string | undefined {
  const [, of = 'requests', resource] =
    /^(?:(requests|limits)\.)?(cpu|memory)$/.exec(name) ?? [];
  const unnamed = podsOf(parts, limits)
    .flatMap(({ initContainers, containers }) => [
      ...initContainers,
      ...containers,
    ])
    .filter(
      ({ resources }) =>
        resource && !(resource in resources[of as 'requests' | 'limits']),
    );
  return unnamed.length
    ? `wants each container to name ${name}, which ${unnamed
        .map(container => container.name)
        .join(
          ', ',
        )} of the VPN do not; choose another namespace, or ask who runs the cluster to set a default by a LimitRange`
    : undefined;
}

function refuseAmount(
  name: string,
  { parts, own }: Newcomer,
  limits: NamespaceLimit[],
  { hard, used }: { hard: number; used: number },
): string | undefined {
  const more =
    (needsOf(parts, limits)[name] ?? 0) - (needsOf(own, limits)[name] ?? 0);
  const room = Math.max(0, hard - used);
  return more > 0 && isMore(more, room)
    ? `leaves ${quantityText(room)} of ${name} (${quantityText(
        used,
      )} of ${quantityText(hard)} are used), and the VPN takes ${quantityText(
        more,
      )}${own.deployments.length ? ' more' : ''}; ${
        formFieldOfAmount(name) === 'namespace'
          ? 'choose another namespace'
          : 'choose less'
      }, or ask who runs the cluster to raise the quota`
    : undefined;
}

/** Where a VPN takes something that quotas count. */
function placeOf(
  name: string,
  { services, claims, deployments }: VpnParts,
): Pick<Refusal, 'file' | 'field'> {
  if (/storage|persistentvolumeclaims/.test(name)) {
    return {
      file: claims[0].file,
      field: 'spec.resources.requests.storage',
    };
  }
  return name.includes('services')
    ? { file: services[0].file, field: 'spec.type' }
    : { file: deployments[0].file, field: 'spec.template.spec.containers' };
}
