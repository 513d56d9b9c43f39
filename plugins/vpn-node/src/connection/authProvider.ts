import { ANNOTATION_KUBERNETES_AUTH_PROVIDER } from '@backstage/plugin-kubernetes-common';
import type { ClusterDetails } from '@backstage/plugin-kubernetes-node';

/**
 * Auth providers of the Kubernetes plugin that pass on a token of the signed-in
 * user. The portal has none when it acts on its own behalf; `aks` would then
 * even go on as anonymous.
 */
const USER_TOKEN_PROVIDERS = ['google', 'oidc', 'aks'];

/** Name of the auth provider that a cluster is configured with. */
export function authProviderOf(cluster: ClusterDetails): string {
  return cluster.authMetadata[ANNOTATION_KUBERNETES_AUTH_PROVIDER];
}

/** Why the portal cannot use a cluster on its own behalf, `undefined` where it can. */
export function unsupportedReason(cluster: ClusterDetails): string | undefined {
  const provider = authProviderOf(cluster);
  return USER_TOKEN_PROVIDERS.includes(provider)
    ? `Cluster ${cluster.name}: its auth provider "${provider}" needs a token of the signed-in user. The portal watches clusters on its own behalf: configure the cluster in the Kubernetes plugin with a server-side auth provider, for example serviceAccount, aws, azure or googleServiceAccount.`
    : undefined;
}
