import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { stringify } from 'yaml';
import { vpnObjects } from './__fixtures__/officeVpn';
import { demoClusterPlugin } from './plugin';

/** A port that nothing listens on: the configuration must name it in advance. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}

/** The files of a VPN repository: its namespace last, and two objects in one file. */
function repository() {
  const [namespace, claim, ...others] = vpnObjects();
  const documents = (objects: object[]) =>
    objects.map(object => stringify(object)).join('---\n');
  return {
    'kustomization.yaml': stringify({
      resources: ['claim.yaml', 'others.yaml', 'namespace.yaml'],
    }),
    'claim.yaml': documents([claim]),
    'others.yaml': documents(others),
    'namespace.yaml': documents([namespace]),
  };
}

describe('demoClusterPlugin', () => {
  const directory = createMockDirectory();

  const start = (demoCluster: object) =>
    startTestBackend({
      features: [
        demoClusterPlugin,
        mockServices.rootConfig.factory({ data: { demoCluster } }),
      ],
    });

  const namespaceNames = async (port: number) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/namespaces`, {
      headers: { Authorization: 'Bearer demo-reader' },
    });
    const { items } = await response.json();
    return items.map(
      ({ metadata }: { metadata: { name: string } }) => metadata.name,
    );
  };

  it('answers with the seeded VPNs once the backend has started, until it stops', async () => {
    directory.setContent({ office: { manifests: repository() } });
    const port = await freePort();
    const backend = await start({
      enabled: true,
      port,
      seed: [directory.resolve('office'), directory.resolve('missing')],
    });

    await expect(namespaceNames(port)).resolves.toEqual([
      'default',
      'kube-system',
      'longhorn-system',
      'vpn-office',
    ]);
    await backend.stop();
    await expect(namespaceNames(port)).rejects.toThrow('fetch failed');
  });

  it('starts nothing where it is not enabled', async () => {
    const port = await freePort();
    await start({ enabled: false, port });
    await expect(namespaceNames(port)).rejects.toThrow('fetch failed');
  });
});
