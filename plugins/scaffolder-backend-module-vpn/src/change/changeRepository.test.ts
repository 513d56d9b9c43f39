import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  changeSettings,
  updatePeers,
  type ClusterFacts,
  type PeerSettingsInput,
  peerSettingsSchema,
  type VpnSettings,
} from 'backstage-plugin-vpn-common';
import { stringify, parse } from 'yaml';
import { demoFacts } from '../__fixtures__/demoFacts';
import { writeTree } from '../__testUtils__/publishOffice';
import { generateVpn } from '../generator';
import { generateOffice } from '../generator/__testUtils__/generateOffice';
import { readRecord } from '../generator/documents/record';
import { git } from '../localRepositories/git';
import { changeSettingsIn, upgradeIn } from './changeRepository';
import type { Files } from './FileChanges';

// Git runs many times, beside other tests.
jest.setTimeout(60_000);

const scripts = { 'reconcile.sh': '#!/bin/bash\n' };
const add =
  (...peers: PeerSettingsInput[]) =>
  (settings: VpnSettings) =>
    updatePeers(settings, {
      add: peers.map(peer => peerSettingsSchema.parse(peer)),
      remove: [],
    });
const addressesIn = (text: string) =>
  Object.values<string>(parse(text).data).map(
    entry => JSON.parse(entry).address,
  );

/** A repository from before addresses and facts were recorded. */
function olderOffice(): Files {
  const { files } = generateOffice();
  const { clusterFacts, clusterEntityRef, ...settings } = parse(
    files['vpn.yaml'],
  );
  const peers = settings.peers.map(
    ({ address, expose, ...peer }: { address: string; expose: object[] }) => ({
      ...peer,
      expose: expose.map(port => ({ ...port, podPort: undefined })),
    }),
  );
  return { ...files, 'vpn.yaml': stringify({ ...settings, peers }) };
}

describe('the record of a repository', () => {
  const dualStack: ClusterFacts = {
    ...demoFacts,
    cilium: true,
    podRanges: ['10.244.0.0/16', 'fd00:10::/56'],
    nodeAddresses: [
      { node: 'one', type: 'InternalIP', address: '192.0.2.7' },
      { node: 'one', type: 'Hostname', address: 'one' },
    ],
  };

  it.each([demoFacts, dualStack, undefined])(
    'holds all that its files are made from (%#)',
    facts => {
      const { files } = generateOffice(
        { subnetIpv6: 'fd42:13:13::/64', description: 'ours' },
        { facts, clusterEntityRef: facts && 'resource:default/demo' },
      );
      const record = readRecord(files['vpn.yaml']);
      expect(generateVpn({ ...record, scripts }).files).toEqual(files);
    },
  );

  it('names what is wrong in it', () => {
    expect(() => readRecord('name: Office')).toThrow(
      /vpn.yaml cannot be read.*name: must be 1 to 40 lower-case/s,
    );
    expect(() => readRecord('name: [')).toThrow('vpn.yaml cannot be read');
  });
});

describe('changeSettingsIn', () => {
  it('gives a repository without addresses the ones that its devices have', () => {
    const { written } = changeSettingsIn(
      olderOffice(),
      scripts,
      add({ name: 'phone' }),
    );
    expect(addressesIn(written['manifests/peers.yaml'])).toEqual([
      '10.13.13.2',
      '10.13.13.3',
      '10.13.13.4',
      '10.13.13.5',
    ]);
    expect(parse(written['vpn.yaml']).peers[1]).toMatchObject({
      name: 'printer',
      address: '10.13.13.3',
      expose: [{ podPort: 20000 }, { podPort: 20001 }],
    });
    expect(written).not.toHaveProperty(['manifests/networkpolicy.yaml']);
  });

  it('refuses a change that it cannot make in what the repository has, and upgrading mends that', () => {
    const allowOffice = (settings: VpnSettings) =>
      changeSettings(settings, { allowedIps: ['192.168.0.0/16'] });
    const older = olderOffice();
    expect(() => changeSettingsIn(older, scripts, allowOffice)).toThrow(
      /not as the portal would write it today.*manifests\/networkpolicy.yaml.*Upgrade the VPN first/s,
    );
    const upgraded = {
      ...older,
      ...upgradeIn(older, scripts, { facts: demoFacts }).written,
    };
    expect(
      changeSettingsIn(upgraded, scripts, allowOffice).written,
    ).toHaveProperty(['manifests/networkpolicy.yaml']);
  });

  it('keeps what was changed by hand elsewhere in a file, and says where a document stays', () => {
    const { files } = generateOffice();
    const { written, notes } = changeSettingsIn(
      {
        ...files,
        'docs/index.md': '# Our own guide\n',
        'manifests/service.yaml': `# ours\n${files['manifests/service.yaml']}`,
      },
      scripts,
      settings => changeSettings(settings, { nodePort: 30021 }),
    );
    expect(written['manifests/service.yaml']).toMatch(/^# ours\n/);
    expect(written['manifests/service.yaml']).toContain('nodePort: 30021');
    expect(written).not.toHaveProperty(['docs/index.md']);
    expect(notes.join()).toContain('docs/index.md stays as it is');
  });

  it('leaves a file that is no longer used where somebody changed it', () => {
    const { files } = generateOffice();
    const { removed, notes } = changeSettingsIn(
      { ...files, 'manifests/devices.yaml': 'ours' },
      scripts,
      settings => updatePeers(settings, { add: [], remove: ['printer'] }),
    );
    expect(removed).toEqual([]);
    expect(notes.join()).toContain('manifests/devices.yaml is no longer used');
  });

  it('refuses a repository without a record', () => {
    expect(() => changeSettingsIn({}, scripts, add())).toThrow(
      'has no vpn.yaml, so the portal did not create this VPN',
    );
  });
});

describe('a VPN whose record names another cluster', () => {
  it('is generated for that cluster by an upgrade, with the same devices', () => {
    const there: ClusterFacts = {
      ...demoFacts,
      apiServers: [{ address: '10.112.0.1', port: 443 }],
      podRanges: ['10.48.0.0/14'],
      serviceRanges: ['10.112.0.0/20'],
      dnsAddress: '10.112.0.10',
    };
    const moved = {
      cluster: 'other',
      storageClass: 'standard',
      serverAddress: 'vpn.example.org',
      nodePort: 30500,
    };
    const { files } = generateOffice();
    const record = { ...parse(files['vpn.yaml']), ...moved };
    const repository = { ...files, 'vpn.yaml': stringify(record) };
    const { written, removed } = upgradeIn(repository, scripts, {
      facts: there,
      clusterEntityRef: 'resource:default/other',
    });

    expect(removed).toEqual([]);
    expect({ ...repository, ...written }).toEqual(
      generateOffice(moved, {
        facts: there,
        clusterEntityRef: 'resource:default/other',
      }).files,
    );
    expect(Object.keys(written)).not.toContain('manifests/peers.yaml');
  });
});

describe('two people who add a device at once', () => {
  const folder = createMockDirectory();
  const inRepository = (...args: string[]) =>
    git(
      '-c',
      'user.name=test',
      '-c',
      'user.email=test@localhost',
      '-C',
      folder.path,
      ...args,
    );
  const commit = async (files: Files) => {
    writeTree(folder.path, files);
    await inRepository('add', '--all');
    await inRepository('commit', '--quiet', '--message=x');
  };

  it.each([
    ['several', undefined],
    ['no', []],
  ])(
    'meet in a conflict of Git, in a VPN with %s devices',
    async (_, peers) => {
      folder.clear();
      const { files } = generateOffice(peers && { peers });
      await inRepository('init', '--quiet', '--initial-branch=main');
      await commit(files);
      for (const name of ['anna', 'ben']) {
        await inRepository('checkout', '--quiet', '-b', name, 'main');
        await commit(changeSettingsIn(files, scripts, add({ name })).written);
      }
      await inRepository('checkout', '--quiet', 'main');
      await inRepository('merge', '--quiet', 'anna');
      await expect(inRepository('merge', 'ben')).rejects.toThrow();
      expect(
        (await inRepository('diff', '--name-only', '--diff-filter=U'))
          .trim()
          .split('\n'),
      ).toEqual(expect.arrayContaining(['manifests/peers.yaml', 'vpn.yaml']));
    },
  );
});
