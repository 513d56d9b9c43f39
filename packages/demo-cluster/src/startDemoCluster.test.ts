import { deriveVpnStatus } from 'backstage-plugin-vpn-common';
import { observe } from './__fixtures__/observe';
import { vpnObjects } from './__fixtures__/officeVpn';
import { eventually } from './__fixtures__/eventually';
import { DemoCluster, startDemoCluster } from './startDemoCluster';

describe('startDemoCluster', () => {
  let cluster: DemoCluster;
  const error = jest.fn();

  const status = (name = 'office') =>
    deriveVpnStatus(observe(cluster, name), Date.now()).status;
  const codes = () => status().problems.map(({ code }) => code);

  async function healthy() {
    await eventually(() => expect(status().health).toBe('healthy'));
  }

  beforeEach(async () => {
    cluster = await startDemoCluster({
      stepMilliseconds: 2,
      objects: vpnObjects(),
      log: { error },
    });
    await healthy();
  });

  afterEach(async () => {
    await cluster.stop();
  });

  it('fails nowhere on the way', () => {
    expect(error).not.toHaveBeenCalled();
  });

  it('brings an applied VPN up, with everything that a status shows', async () => {
    const shown = {
      problems: [],
      pods: [{ state: 'Running', ready: true, readyContainers: 3 }],
      deployment: { readyReplicas: 1 },
      service: { nodePort: 31820 },
      volume: {
        phase: 'Bound',
        longhorn: { robustness: 'healthy', state: 'attached' },
      },
      tunnel: { state: 'up', forwarding: true, listenPort: 51820 },
      peers: [
        { name: 'laptop', state: 'connected', address: '10.13.13.2' },
        { name: 'sensor', networks: ['192.0.2.0/24'] },
      ],
    };
    await eventually(() => expect(status()).toMatchObject(shown));
  });

  it.each([
    [
      'the setting of Longhorn that a VPN needs to know',
      '/apis/longhorn.io/v1beta2/namespaces/longhorn-system/settings/node-down-pod-deletion-policy',
      { kind: 'Setting', value: 'do-nothing', status: { applied: true } },
    ],
    ['no kind of Cilium', '/apis/cilium.io/v2', { kind: 'Status', code: 404 }],
  ])('shows the reader %s', async (_, path, expected) => {
    const response = await fetch(`${cluster.url}${path}`, {
      headers: { Authorization: `Bearer ${cluster.readerToken}` },
    });
    expect(await response.json()).toMatchObject(expected);
  });

  it.each([
    ['image-pull-error', ['image-pull-failed']],
    ['crash-loop', ['container-crash-looping']],
    ['claim-pending', ['claim-pending', 'pod-unschedulable']],
    ['volume-degraded', ['volume-degraded']],
    ['volume-faulted', ['volume-faulted']],
    ['tunnel-down', ['tunnel-down']],
    ['forwarding-off', ['forwarding-off']],
    ['peer-missing', ['peers-not-in-tunnel']],
    ['node-port-changed', ['node-port-mismatch']],
    ['node-down', ['pod-not-ready', 'service-without-ready-pod']],
  ])('breaks by %s, and heals', async (fault, expected) => {
    cluster.break({ fault, namespace: 'vpn-office' });
    await eventually(() =>
      expect(codes()).toEqual(expect.arrayContaining(expected)),
    );

    cluster.heal(fault);
    await eventually(() => expect(codes()).toEqual([]));
  });
});
