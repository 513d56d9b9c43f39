import type { Delivery } from './vpnSettings';

/** Why a delivery cannot be with a repository, `undefined` where it can. */
export function refuseDelivery(
  delivery: Delivery,
  repoUrl: string | undefined,
): string | undefined {
  return !repoUrl && ['argocd', 'flux'].includes(delivery)
    ? `${delivery} reads the repository from the cluster, which cannot reach the portal's own folder; choose a repository on a Git host`
    : undefined;
}
