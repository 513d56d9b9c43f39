import type { KubernetesCredential } from '@backstage/plugin-kubernetes-node';
import { clusterDetails } from '../__testUtils__/connection';
import { kubeConfigOf } from './kubeConfig';

const TOKEN: KubernetesCredential = { type: 'bearer token', token: 'one' };

describe('kubeConfigOf', () => {
  const { env } = process;

  beforeEach(() => {
    process.env = {
      ...env,
      KUBERNETES_SERVICE_HOST: '10.96.0.1',
      KUBERNETES_SERVICE_PORT: '443',
    };
  });

  afterEach(() => {
    process.env = env;
  });

  it('sends the token of the own pod only to the cluster that the pod runs in', () => {
    const cluster = clusterDetails('https://elsewhere', 'serviceAccount');
    const config = kubeConfigOf(cluster, TOKEN);
    expect(config.getCurrentCluster()).toMatchObject({
      server: 'https://10.96.0.1:443',
      skipTLSVerify: false,
    });
    expect(config.getCurrentUser()).toMatchObject({ token: 'one' });
  });

  it('sends a configured token to the configured address', () => {
    const cluster = clusterDetails('https://elsewhere', 'serviceAccount');
    cluster.authMetadata.serviceAccountToken = 'one';
    expect(kubeConfigOf(cluster, TOKEN).getCurrentCluster()?.server).toBe(
      'https://elsewhere',
    );
  });
});
