import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  type ClusterService,
  clusterServiceRef,
} from 'backstage-plugin-vpn-node';
import kubernetesModuleVpn from '.';

const KUBERNETES = {
  serviceLocatorMethod: { type: 'multiTenant' },
  clusterLocatorMethods: [
    {
      type: 'config',
      clusters: [
        {
          name: 'lab',
          title: 'The lab',
          url: 'http://127.0.0.1:1',
          authProvider: 'localKubectlProxy',
          skipTLSVerify: true,
        },
        { name: 'cloud', url: 'https://127.0.0.1:1', authProvider: 'google' },
      ],
    },
  ],
};

/** Starts a backend, and gives what a plugin of it reaches clusters with. */
async function startWith(
  data: Partial<{ kubernetes: typeof KUBERNETES }>,
): Promise<ClusterService> {
  let service: ClusterService | undefined;
  const reader = createBackendPlugin({
    pluginId: 'reader',
    register(env) {
      env.registerInit({
        deps: { clusters: clusterServiceRef },
        async init({ clusters }) {
          service = clusters;
        },
      });
    },
  });
  await startTestBackend({
    features: [
      reader,
      kubernetesPlugin,
      kubernetesModuleVpn,
      catalogServiceMock.factory(),
      mockServices.rootConfig.factory({ data }),
    ],
  });
  if (!service) {
    throw new Error('the plugin that reads clusters did not initialise');
  }
  return service;
}

describe('kubernetesModuleVpn', () => {
  it('hands over the clusters of the Kubernetes plugin', async () => {
    const clusters = await startWith({ kubernetes: KUBERNETES });
    expect(await clusters.list()).toMatchObject([
      { name: 'lab', title: 'The lab' },
      { name: 'cloud', unsupported: expect.stringContaining('"google"') },
    ]);
  });

  it('hands over the credentials of the Kubernetes plugin', async () => {
    const clusters = await startWith({ kubernetes: KUBERNETES });
    const client = await clusters.connect('lab');
    await expect(client.read('/version')).rejects.toThrow(
      /^Cluster lab: nothing accepts connections at its address \(connect ECONNREFUSED/,
    );
  });

  it('leaves a Kubernetes plugin without configuration a named state', async () => {
    const clusters = await startWith({});
    await expect(clusters.list()).rejects.toThrow(
      'The Kubernetes plugin is not configured',
    );
  });
});
