import type { ReportedStatus } from 'backstage-plugin-vpn-common';
import type { Device } from './Device';
import { eventually } from './eventually';
import { generateLabVpn } from './generateLabVpn';
import type { Lab } from './Lab';
import { labForEach } from './__testUtils__/labForEach';
import { describeInLab } from './requirements';
import type { VpnPod } from './VpnPod';

jest.setTimeout(120_000);

describeInLab('a VPN that restarts', () => {
  let lab: Lab;
  labForEach(started => {
    lab = started;
  });
  let pod: VpnPod;
  let device: Device;
  beforeEach(async () => {
    pod = await lab.apply(
      await generateLabVpn({
        peers: [{ name: 'router', networks: ['192.168.40.0/24'] }],
      }),
    );
    await pod.start();
    device = await lab.addDevice();
    await device.connect(pod.read('config', 'peer_router/peer_router.conf'));
    await device.untilReaches('10.13.13.1');
  });

  const reported = (wanted: (report: ReportedStatus) => boolean) =>
    lab.apiServer.untilReported(wanted);
  const defaultRoute = async () =>
    (await pod.machine.run(['ip', 'route', 'show', 'default'])) || undefined;

  it.each([
    ['a tunnel of the kernel stays behind', 'wireguard-go'],
    ['the socket of a userspace tunnel stays behind', undefined],
  ])(
    'comes back in the same pod after SIGKILL, though %s',
    async (_, stays) => {
      pod.killContainer('wireguard', stays);
      const { code } = await pod.probe('livenessProbe');
      expect(code).toBe(stays ? 0 : 1);
      pod.startContainer('wireguard');
      await eventually(() =>
        pod.logs.wireguard.includes('ip link set mtu') ? true : undefined,
      );
      await pod.untilReady();

      expect(await defaultRoute()).toContain('default via 10.244.0.1');
      expect(await device.untilReaches('10.13.13.1')).toBe(true);
      const routes = await eventually(
        async () =>
          (await pod.machine.run(['ip', 'route', 'show', 'dev', 'wg0'])) ||
          undefined,
      );
      expect(routes).toContain('192.168.40.0/24');
    },
  );

  it('keeps the keys of the server and its devices on the volume, for a new pod', async () => {
    await pod.machine.stop();
    const next = await lab.apply(
      await generateLabVpn({ peers: [{ name: 'router' }] }),
    );
    await next.start();

    expect(await device.untilReaches('10.13.13.1')).toBe(true);
  });

  it('is cut off from nothing when its tunnel fails, and says why it is down', async () => {
    await reported(({ tunnel }) => tunnel === 'up');
    pod.killContainer('wireguard');
    await pod.machine.script('rm -f /run/wireguard/wg0.sock');
    pod.startContainer('wireguard', {
      WG_QUICK_USERSPACE_IMPLEMENTATION: 'none',
    });
    await eventually(
      () =>
        pod.logs.peers.includes('restoring the default route')
          ? true
          : undefined,
      { what: () => JSON.stringify(pod.logs) },
    );
    expect(await defaultRoute()).toContain('default via 10.244.0.1');

    expect((await pod.probe('livenessProbe')).code).not.toBe(0);
    const report = await reported(({ tunnel }) => tunnel === 'down');
    expect(report.reason).toBe('no-kernel-module');
  });

  it('tells that forwarding is off, and is not ready then', async () => {
    await pod.machine.script('echo 0 > /proc/sys/net/ipv4/ip_forward');

    expect(await pod.probe('livenessProbe')).toMatchObject({ code: 0 });
    expect(await pod.probe('readinessProbe')).toMatchObject({
      code: 1,
      output: expect.stringContaining('net/ipv4/ip_forward is not 1'),
    });
    const report = await reported(({ forwarding }) => !forwarding);
    expect(report.interface).toBe('wg0');
  });
});
