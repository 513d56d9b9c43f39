import {
  ENTITY_REF_ANNOTATION,
  INSTANCE_LABEL,
  KUBERNETES_ID,
  PART_OF_LABEL,
  VPN_PART_OF,
} from 'backstage-plugin-vpn-common';
import type { VpnPlan } from './plan';

/** Names of the objects of a VPN. */
export function namesOf({ settings: { name } }: VpnPlan) {
  return {
    server: name,
    claim: `${name}-config`,
    peers: `${name}-peers`,
    scripts: `${name}-scripts`,
    serviceAccount: `${name}-status`,
  };
}

/** The labels that select the pod: they never change. */
export function selectorOf({ settings: { name } }: VpnPlan) {
  return {
    'app.kubernetes.io/name': 'wireguard',
    [INSTANCE_LABEL]: name,
  };
}

/** Labels and annotation that every object of a VPN carries, and its pod. */
export function identityOf(plan: VpnPlan) {
  return {
    labels: {
      ...selectorOf(plan),
      'app.kubernetes.io/component': 'vpn-server',
      [PART_OF_LABEL]: VPN_PART_OF,
      [KUBERNETES_ID]: plan.settings.name,
    },
    annotations: { [ENTITY_REF_ANNOTATION]: plan.entityRef },
  };
}

/** Keeps GitOps tools from deleting what holds the keys of the VPN. */
export const keptByTools = {
  'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
  'helm.sh/resource-policy': 'keep',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
};

/** Metadata of an object in the VPN's namespace. */
export function metadataOf(
  plan: VpnPlan,
  name: string,
  extra: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  } = {},
) {
  const { labels, annotations } = identityOf(plan);
  return {
    name,
    namespace: plan.settings.namespace,
    labels: { ...labels, ...extra.labels },
    annotations: { ...annotations, ...extra.annotations },
  };
}
