import {
  PUBLIC_KEY_PATTERN,
  ReportedStatus,
  reportedStatusSchema,
  STATUS_CONFIG_MAP,
  STATUS_CONFIG_MAP_KEY,
} from 'backstage-plugin-vpn-common';
import { eventually } from '../__fixtures__/eventually';
import { vpnObjects } from '../__fixtures__/officeVpn';
import { DemoCluster, startDemoCluster } from '../startDemoCluster';
import type { ConfigMap, PodSpec } from '../controller/objects';

const NAMESPACE = 'vpn-office';

describe('Reporter', () => {
  let cluster: DemoCluster;

  beforeEach(async () => {
    cluster = await startDemoCluster({
      stepMilliseconds: 2,
      objects: vpnObjects(),
    });
  });

  afterEach(async () => {
    await cluster.stop();
  });

  function text(): string | undefined {
    const configMap = cluster.get('configMaps', NAMESPACE, STATUS_CONFIG_MAP);
    return (configMap as ConfigMap).data?.[STATUS_CONFIG_MAP_KEY];
  }

  const report = (): ReportedStatus =>
    reportedStatusSchema.parse(JSON.parse(text() ?? '{}'));

  async function firstReport(): Promise<ReportedStatus> {
    await eventually(() => expect(text()).toBeDefined());
    return report();
  }

  function declare(peers: Record<string, string>): void {
    const objects = vpnObjects({ peers });
    cluster.apply(
      objects.filter(({ metadata }) => metadata.name === 'office-peers'),
    );
  }

  it('reports the declared peers, each with a key and its networks', async () => {
    const { peers, publicKey, listenPort } = await firstReport();

    expect(publicKey).toMatch(PUBLIC_KEY_PATTERN);
    expect(listenPort).toBe(51820);
    expect(peers).toMatchObject([
      { name: 'laptop', allowedIps: ['10.13.13.2/32'] },
      {
        name: 'sensor',
        publicKey: '6e6iFhzSx5yWBn+Ks9onxmKu8prNUBjKQpGuJmUa+FA=',
        allowedIps: ['10.13.13.3/32', '192.0.2.0/24'],
      },
    ]);
    expect(peers[0].publicKey).toMatch(PUBLIC_KEY_PATTERN);
  });

  it('tells the IPv6 address of a peer behind its IPv4 one', async () => {
    await firstReport();
    declare({ anna: '{"address":"10.13.13.2","addressIpv6":"fd42::2"}' });
    await eventually(() =>
      expect(report().peers).toMatchObject([
        { name: 'anna', allowedIps: ['10.13.13.2/32', 'fd42::2/128'] },
      ]),
    );
  });

  it('names the peers that it leaves out, with the reason', async () => {
    await firstReport();
    declare({
      '9lives': '{"address":"10.13.13.2"}',
      broken: '{"address":',
      homeless: '{}',
      mistyped: '{"address":"10.13.13.3","publicKey":"abc"}',
      visitor: '{"address":"10.13.13.4","expires":"2026-01-01T00:00:00Z"}',
      zapped: '{"address":"10.13.13.5","disabled":true}',
    });

    await eventually(() =>
      expect(report()).toMatchObject({
        peers: [],
        skipped: [
          { name: '9lives', reason: 'its name is not allowed' },
          { name: 'broken', reason: 'its entry is no JSON object' },
          { name: 'homeless', reason: 'its address is no IPv4 address' },
          { name: 'mistyped', reason: 'its public key is no WireGuard key' },
          { name: 'visitor', reason: 'expired' },
          { name: 'zapped', reason: 'disabled' },
        ],
      }),
    );
  });

  it('takes a new peer up without a new pod', async () => {
    await firstReport();
    await eventually(() =>
      expect(cluster.list('pods', NAMESPACE)).toHaveLength(1),
    );
    const [{ metadata }] = cluster.list('pods', NAMESPACE);

    declare({ tablet: '{"address":"10.13.13.9"}' });
    await eventually(() =>
      expect(report().peers.map(({ name }) => name)).toEqual(['tablet']),
    );
    expect(cluster.list('pods', NAMESPACE)[0].metadata.uid).toBe(metadata.uid);
  });

  it('keeps the keys over a new pod, and counts anew', async () => {
    const before = await firstReport();
    const [{ metadata }] = cluster.list('pods', NAMESPACE);

    cluster.break({ fault: 'image-pull-error', namespace: NAMESPACE });
    await eventually(() =>
      expect(cluster.list('pods', NAMESPACE)[0].metadata.uid).not.toBe(
        metadata.uid,
      ),
    );
    const broken = text();
    cluster.heal();
    declare({ laptop: '{"address":"10.13.13.2"}' });
    await eventually(() => expect(text()).not.toBe(broken));

    expect(report().publicKey).toBe(before.publicKey);
    expect(report().peers[0].publicKey).toBe(before.peers[0].publicKey);
  });

  it('writes nothing while it is silent, and all of it afterwards', async () => {
    const { peers } = await firstReport();
    cluster.break({ fault: 'reporter-silent', namespace: NAMESPACE });
    const silent = text();

    declare({ tablet: '{"address":"10.13.13.9"}' });
    // A fault that shows elsewhere tells that the controllers have run since.
    cluster.break({ fault: 'volume-degraded', namespace: NAMESPACE });
    await eventually(() =>
      expect(cluster.list('longhornVolumes')[0].status).toMatchObject({
        robustness: 'degraded',
      }),
    );
    expect(peers).toHaveLength(2);
    expect(text()).toBe(silent);

    cluster.heal('reporter-silent');
    await eventually(() =>
      expect(report().peers.map(({ name }) => name)).toEqual(['tablet']),
    );
  });

  it.each([
    ['2', ['peer1', 'peer2']],
    ['alice,b-c,3,7up', ['alice', 'peer3', 'peer_7up']],
  ])(
    'names the peers that the image makes where PEERS is %s',
    async (value, names) => {
      const objects = vpnObjects();
      const deployment = objects.find(({ kind }) => kind === 'Deployment')!;
      const pod = (deployment.spec as { template: { spec: PodSpec } }).template
        .spec;
      pod.volumes = pod.volumes!.filter(({ name }) => name !== 'peers');
      pod.containers = pod.containers.map(container => ({
        ...container,
        env: [{ name: 'PEERS', value }],
        volumeMounts: [],
      }));
      cluster.apply(objects);

      await eventually(() =>
        expect(report().peers.map(({ name }) => name)).toEqual(names),
      );
      expect(report().peers[1].allowedIps).toEqual(['10.13.13.3/32']);
    },
  );

  it('reports nothing for a VPN without the ConfigMap', async () => {
    cluster.apply(
      vpnObjects({ name: 'mute', nodePort: 31900 }).filter(
        ({ metadata }) => metadata.name !== STATUS_CONFIG_MAP,
      ),
    );
    await eventually(() =>
      expect(cluster.list('pods', 'vpn-mute')[0]?.status).toMatchObject({
        phase: 'Running',
      }),
    );
    expect(
      cluster.get('configMaps', 'vpn-mute', STATUS_CONFIG_MAP),
    ).toBeUndefined();
  });
});
