import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { ClusterConnection } from '../connection/ClusterConnection';
import { Credentials } from '../connection/Credentials';

/** A cluster as the Kubernetes plugin describes it. */
export function clusterDetails(
  url: string,
  authProvider = 'localKubectlProxy',
): ClusterDetails {
  return {
    name: 'test',
    url,
    skipTLSVerify: true,
    authMetadata: { 'kubernetes.io/auth-provider': authProvider },
  };
}

/** A connection to a server of a test. */
export function connectionTo(
  url: string,
  fetchCredential: () => Promise<KubernetesCredential> = async () => ({
    type: 'anonymous',
  }),
): ClusterConnection {
  return new ClusterConnection(
    clusterDetails(url),
    new Credentials(fetchCredential),
  );
}
