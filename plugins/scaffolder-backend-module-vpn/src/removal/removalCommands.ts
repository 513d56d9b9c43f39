import {
  INSTANCE_LABEL,
  PART_OF_LABEL,
  VPN_PART_OF,
} from 'backstage-plugin-vpn-common';
import type { VpnPlan } from '../generator/plan';

/** What is left to do by hand when a VPN is removed, in words and commands, as Markdown. */
export function removalCommands(
  plan: VpnPlan,
  { keepVolume, cilium }: { keepVolume: boolean; cilium: boolean },
): string {
  const { name, delivery, namespace } = plan.settings;
  switch (delivery) {
    case 'argocd':
      return [
        `When this is merged, Argo CD deletes all objects but the namespace and the claim of the volume. Once it has done so, in the cluster that runs Argo CD:`,
        shell(`kubectl -n argocd delete application ${name}`),
        ...unless(keepVolume, namespace),
      ].join('\n\n');
    case 'flux':
      return [
        `When this is merged, Flux deletes all objects but the namespace and the claim of the volume. Once it has done so:`,
        shell(
          `kubectl -n flux-system delete kustomization.kustomize.toolkit.fluxcd.io ${name}`,
          `kubectl -n flux-system delete gitrepository.source.toolkit.fluxcd.io ${name}`,
        ),
        ...unless(keepVolume, namespace),
      ].join('\n\n');
    case 'manual':
      return keepVolume
        ? [
            'The portal deletes nothing from this cluster. Whoever may, does it by hand; the namespace and the claim of the volume stay:',
            shell(deleteByLabel(plan, cilium)),
          ].join('\n\n')
        : [
            'The portal deletes nothing from this cluster. Whoever may, does it by hand.',
            ...unless(keepVolume, namespace),
          ].join('\n\n');
    default:
      return '';
  }
}

/** By label, so that what an earlier change left behind goes too. */
function deleteByLabel({ settings }: VpnPlan, cilium: boolean): string {
  const kinds = [
    'deployment',
    'service',
    'networkpolicy',
    ...(cilium ? ['ciliumnetworkpolicy'] : []),
    'configmap',
    'rolebinding',
    'role',
    'serviceaccount',
  ];
  return `kubectl -n ${settings.namespace} delete ${kinds.join(
    ',',
  )} -l ${PART_OF_LABEL}=${VPN_PART_OF},${INSTANCE_LABEL}=${settings.name}`;
}

function unless(keepVolume: boolean, namespace: string): string[] {
  return keepVolume
    ? []
    : [
        'Look what else the namespace holds, then delete it with everything in it, the volume too:',
        shell(
          `kubectl -n ${namespace} get all,pvc`,
          `kubectl delete namespace ${namespace}`,
        ),
      ];
}

function shell(...lines: string[]): string {
  return ['```sh', ...lines, '```'].join('\n');
}
