import { NOT_YET, type ReportedStatus } from 'backstage-plugin-vpn-common';
import { eventually } from './eventually';
import { generateLabVpn } from './generateLabVpn';
import type { Lab } from './Lab';
import { labForEach } from './__testUtils__/labForEach';
import { describeInLab } from './requirements';
import type { VpnPod } from './VpnPod';

jest.setTimeout(120_000);

describeInLab('the status reporter', () => {
  let lab: Lab;
  const folder = labForEach(started => {
    lab = started;
  });
  let pod: VpnPod;

  const reported = (wanted: (report: ReportedStatus) => boolean) =>
    lab.apiServer.untilReported(wanted);

  it.each(['busybox', 'bash'] as const)(
    'tells the portal how the tunnel and each device is, under the shell of %s',
    async shell => {
      const vpn = await generateLabVpn({
        subnetIpv6: 'fd42:13::/64',
        peers: [
          { name: 'laptop', networks: ['192.168.40.0/24'] },
          { name: 'phone' },
          { name: 'guest', disabled: true },
        ],
      });
      pod = await lab.apply(vpn, { shell });
      await pod.start();
      const laptop = await lab.addDevice();
      await laptop.connect(pod.read('config', 'peer_laptop/peer_laptop.conf'));
      expect(await laptop.reaches('fd42:13::1')).toBe(true);

      const report = await reported(({ peers }) =>
        peers.some(({ endpoint }) => endpoint !== undefined),
      );
      const node = Number(await pod.machine.run(['date', '+%s']));
      expect(report).toMatchObject({
        interface: 'wg0',
        tunnel: 'up',
        forwarding: true,
        listenPort: 51820,
        publicKey: pod.read('config', 'server/publickey-server').trim(),
        skipped: [{ name: 'guest', reason: 'disabled' }],
      });
      expect(node - report.reportedAt).toBeLessThan(60);
      const [one, other] = report.peers;
      expect(one).toMatchObject({
        name: 'laptop',
        allowedIps: ['10.13.13.2/32', 'fd42:13::2/128', '192.168.40.0/24'],
        // The node masquerades, as NodePorts do.
        endpoint: expect.stringMatching(/^10\.244\.0\.1:\d+$/),
      });
      expect(one.latestHandshake).toBeGreaterThan(node - 60);
      expect(one.receivedBytes).toBeGreaterThan(0);
      expect(other).toMatchObject({ name: 'phone', latestHandshake: 0 });
      expect(other.endpoint).toBeUndefined();

      const [request] = lab.apiServer.requests;
      expect(request).toMatchObject({
        method: 'PATCH',
        url: '/api/v1/namespaces/vpn-office/configmaps/backstage-vpn-status?fieldManager=backstage-vpn-reporter',
      });
      expect(request.headers).toMatchObject({
        'content-type': 'application/merge-patch+json',
        authorization: 'Bearer first',
      });
    },
  );

  it('reports again after an outage of the API server, with the token of the day', async () => {
    pod = await lab.apply(await generateLabVpn());
    await pod.start();
    await reported(() => true);
    await lab.apiServer.stop();
    await eventually(
      () => pod.logs.status.includes('cannot report') || undefined,
      { seconds: 45 },
    );
    lab.apiServer.giveToken(
      folder.resolve('volumes/service-account'),
      'second',
    );
    lab.apiServer.requests.length = 0;
    await lab.apiServer.start();
    await reported(() => true);

    await eventually(
      () => pod.logs.status.includes('reporting again') || undefined,
    );
    expect(pod.logs.status).not.toMatch(/first|second/);
    expect(lab.apiServer.requests[0].headers.authorization).toBe(
      'Bearer second',
    );
  });

  it('is quiet while nothing changes but counters, but for a heartbeat', async () => {
    pod = await lab.apply(
      await generateLabVpn({ peers: [{ name: 'laptop' }] }),
    );
    await pod.start();
    const laptop = await lab.addDevice();
    await laptop.connect(pod.read('config', 'peer_laptop/peer_laptop.conf'));
    await laptop.untilReaches('10.13.13.1');
    const first = await reported(({ peers }) =>
      peers.some(({ endpoint }) => endpoint !== undefined),
    );
    lab.apiServer.requests.length = 0;
    laptop.machine.spawn(['ping', '-q', '10.13.13.1']);
    const next = await reported(
      ({ reportedAt }) => reportedAt !== first.reportedAt,
    );

    const { reportedAt, peers, ...same } = next;
    expect(first).toMatchObject(same);
    expect(peers[0].receivedBytes).toBeGreaterThan(
      first.peers[0].receivedBytes,
    );
    expect(reportedAt - first.reportedAt).toBeGreaterThanOrEqual(30);
    expect(lab.apiServer.requests).toHaveLength(1);
  });

  it('names a declared peer that the tunnel lacks, until it is back', async () => {
    pod = await lab.apply(
      await generateLabVpn({ peers: [{ name: 'laptop' }] }),
    );
    await pod.start();
    await reported(({ peers }) => peers.length === 1);
    pod.killContainer('peers');
    const key = await pod.machine.run(['wg', 'show', 'wg0', 'peers']);
    await pod.machine.run(['wg', 'set', 'wg0', 'peer', key.trim(), 'remove']);
    const { skipped } = await reported(({ peers }) => peers.length === 0);
    expect(skipped).toEqual([{ name: 'laptop', reason: NOT_YET }]);

    pod.startContainer('peers');
    const { peers } = await reported(report => report.peers.length === 1);
    expect(peers[0].publicKey).toBe(key.trim());
  });

  it('tells why the declared peers cannot be brought into the tunnel', async () => {
    pod = await lab.apply(
      await generateLabVpn({ peers: [{ name: 'laptop' }] }),
    );
    await pod.start();
    await reported(({ peers }) => peers.length === 1);
    await pod.machine.script('echo short > /config/server/privatekey-server');
    pod.setPeers({});
    const { reconcileError, peers } = await reported(
      report => report.reconcileError !== undefined,
    );

    expect(reconcileError).toContain(
      '/config/server/privatekey-server, is damaged',
    );
    // The tunnel goes on with those that it has.
    expect(peers).toHaveLength(1);
  });
});
