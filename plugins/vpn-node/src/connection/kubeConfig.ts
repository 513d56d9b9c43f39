import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { type Cluster, KubeConfig, type User } from '@kubernetes/client-node';
import { authProviderOf } from './authProvider';

/** Where a cluster is and how to authenticate there, as the Kubernetes client reads it. */
export function kubeConfigOf(
  cluster: ClusterDetails,
  credential: KubernetesCredential,
): KubeConfig {
  const config = new KubeConfig();
  config.loadFromClusterAndUser(clusterOf(cluster), userOf(credential));
  return config;
}

function clusterOf(cluster: ClusterDetails): Cluster {
  if (usesOwnPodsAccount(cluster)) {
    const config = new KubeConfig();
    config.loadFromCluster();
    return config.clusters[0];
  }
  return {
    name: cluster.name,
    server: cluster.url,
    caData: cluster.caData,
    caFile: cluster.caFile,
    // `kubectl proxy` speaks plain HTTP on loopback, which the client takes
    // for a TLS connection that nobody verifies.
    skipTLSVerify:
      cluster.skipTLSVerify ?? authProviderOf(cluster) === 'localKubectlProxy',
  };
}

/**
 * Without a configured token the provider `serviceAccount` gives the token of
 * the portal's own pod. As in the Kubernetes plugin, that token only goes to
 * the cluster that the pod runs in, whatever address was configured.
 */
function usesOwnPodsAccount(cluster: ClusterDetails): boolean {
  return (
    authProviderOf(cluster) === 'serviceAccount' &&
    !cluster.authMetadata.serviceAccountToken
  );
}

function userOf(credential: KubernetesCredential): User {
  switch (credential.type) {
    case 'bearer token':
      return { name: 'portal', token: credential.token };
    case 'x509 client certificate':
      return {
        name: 'portal',
        certData: Buffer.from(credential.cert).toString('base64'),
        keyData: Buffer.from(credential.key).toString('base64'),
      };
    default:
      return { name: 'anonymous' };
  }
}
