import {
  cloneUrlOf,
  parseRepository,
  STATUS_CONFIG_MAP,
} from 'backstage-plugin-vpn-common';
import { MANIFESTS_FOLDER } from './kustomization';
import { metadataOf } from '../metadata';
import type { VpnPlan } from '../plan';

/** Secret in namespace `flux-system` with which Flux reads private repositories. */
export const FLUX_SECRET = 'vpn-repositories';

/** What Argo CD or Flux needs to deliver the manifests, by file name. */
export function deliveryOf(plan: VpnPlan): Record<string, object[]> {
  const { delivery, repoUrl } = plan.settings;
  if (!repoUrl) {
    return {};
  }
  const repository = cloneUrlOf(parseRepository(repoUrl)!);
  switch (delivery) {
    case 'argocd':
      return { 'argocd-application.yaml': [argocd(plan, repository)] };
    case 'flux':
      return { 'flux.yaml': flux(plan, repository) };
    default:
      return {};
  }
}

function argocd(plan: VpnPlan, repoURL: string) {
  const { name, namespace } = plan.settings;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { ...metadataOf(plan, name), namespace: 'argocd' },
    spec: {
      project: 'default',
      source: { repoURL, targetRevision: 'main', path: MANIFESTS_FOLDER },
      destination: { server: 'https://kubernetes.default.svc', namespace },
      // Of the pod, which writes it: never a reason to synchronise.
      ignoreDifferences: [
        {
          group: '',
          kind: 'ConfigMap',
          name: STATUS_CONFIG_MAP,
          jsonPointers: ['/data'],
        },
      ],
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        syncOptions: ['ServerSideApply=true'],
      },
    },
  };
}

function flux(plan: VpnPlan, url: string) {
  const { name } = plan.settings;
  const metadata = { ...metadataOf(plan, name), namespace: 'flux-system' };
  return [
    {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata,
      spec: {
        interval: '1m',
        url,
        ref: { branch: 'main' },
        secretRef: { name: FLUX_SECRET },
      },
    },
    {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata,
      spec: {
        interval: '10m',
        path: './manifests',
        prune: true,
        wait: true,
        sourceRef: { kind: 'GitRepository', name },
      },
    },
  ];
}
