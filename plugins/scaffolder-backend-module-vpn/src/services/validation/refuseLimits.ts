import { quantityText, WIREGUARD_CONTAINER } from 'backstage-plugin-vpn-common';
import type { NamespaceLimit } from 'backstage-plugin-vpn-node';
import { amountsOf, isMore } from './amountsOf';
import { formFieldOfAmount } from './formFieldOfAmount';
import type { FormField } from '../formFields';
import { type PodContainers, podAmount, podsOf } from './needs';
import type { Refusal } from './Refusal';
import type { Container, VpnParts } from './vpnParts';

/** An amount of a VPN that a LimitRange may limit. */
interface Limited {
  /** Kind of what takes it, as LimitRanges name it. */
  type: string;
  file: string;
  field: string;
  /** What takes it, as the subject of a sentence. */
  what: string;
  of: 'requests' | 'limits';
  name: string;
  amount: number;
  formField?: FormField;
}

/** Why a VPN is not of the size that the LimitRanges of a namespace want. */
export function refuseLimits(
  namespace: string,
  parts: VpnParts,
  limits: NamespaceLimit[],
): Refusal[] {
  const limited = [
    ...claimsOf(parts),
    ...podsOf(parts, limits).flatMap(pod => [
      ...containersOf(pod),
      ...wholePod(pod),
    ]),
  ];
  return limits.flatMap(limit =>
    limited
      .filter(({ type }) => type === limit.type)
      .flatMap(thing => {
        const broken = ruleBrokenBy(thing, limit);
        const { file, field, formField, what, of, name, amount } = thing;
        return broken === undefined
          ? []
          : {
              file,
              field,
              formField,
              message: `${what} has ${quantityText(
                amount,
              )} of ${of}.${name}, and LimitRange ${
                limit.name
              } of namespace ${namespace} wants ${broken}; choose another ${
                formField && formField !== 'namespace' ? 'amount' : 'namespace'
              }, or ask who runs the cluster to change the limit`,
            };
      }),
  );
}

function ruleBrokenBy(
  { of, name, amount }: Limited,
  limit: NamespaceLimit,
): string | undefined {
  const max = amountsOf(limit.max)[name];
  const min = amountsOf(limit.min)[name];
  if (max !== undefined && isMore(amount, max)) {
    return `at most ${quantityText(max)}`;
  }
  return min !== undefined && of === 'requests' && isMore(min, amount)
    ? `at least ${quantityText(min)}`
    : undefined;
}

function claimsOf({ claims }: VpnParts): Limited[] {
  return claims.map(({ file, name, spec }) => ({
    type: 'PersistentVolumeClaim',
    file,
    field: 'spec.resources.requests.storage',
    what: `the volume ${name}`,
    of: 'requests',
    name: 'storage',
    amount: spec.resources.requests.storage,
    formField: 'size',
  }));
}

function containersOf(pod: PodContainers): Limited[] {
  return [...pod.initContainers, ...pod.containers].flatMap(container =>
    amountsOfContainer(container).map(([of, name, amount]) => ({
      type: 'Container',
      file: pod.file,
      field: `container ${container.name}, resources.${of}.${name}`,
      what: `container ${container.name}`,
      of,
      name,
      amount,
      // The other containers of the VPN are always of the same size.
      formField:
        container.name === WIREGUARD_CONTAINER
          ? formFieldOfAmount(`${of}.${name}`)
          : 'namespace',
    })),
  );
}

function amountsOfContainer({ resources }: Container) {
  return (['requests', 'limits'] as const).flatMap(of =>
    Object.entries(resources[of]).map(
      ([name, amount]) => [of, name, amount] as const,
    ),
  );
}

function wholePod(pod: PodContainers): Limited[] {
  return (['requests', 'limits'] as const).flatMap(of =>
    ['cpu', 'memory'].map(name => ({
      type: 'Pod',
      file: pod.file,
      field: 'spec.template.spec.containers',
      what: 'the pod',
      of,
      name,
      amount: podAmount(pod, of, name),
      formField: formFieldOfAmount(`${of}.${name}`),
    })),
  );
}
