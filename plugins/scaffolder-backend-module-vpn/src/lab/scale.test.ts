import { peerAddressOf } from 'backstage-plugin-vpn-common';
import { eventually } from './eventually';
import { generateLabVpn } from './generateLabVpn';
import type { Lab } from './Lab';
import { labForEach } from './__testUtils__/labForEach';
import { describeInLab } from './requirements';

jest.setTimeout(120_000);

const subnet = '10.13.0.0/16';
const names = Array.from({ length: 1000 }, (_, index) => `device${index}`);

describeInLab('a VPN of a thousand devices', () => {
  let lab: Lab;
  labForEach(started => {
    lab = started;
  });

  it('has each in its tunnel and in its report, and takes one more without a lost packet', async () => {
    const vpn = await generateLabVpn({
      subnet,
      peers: names.map(name => ({ name })),
    });
    const pod = await lab.apply(vpn, { shell: 'busybox' });
    const started = Date.now();
    await pod.initialize();
    const initialized = Date.now();
    await pod.start();
    const device = await lab.addDevice();
    await device.connect(
      pod.read('config', 'peer_device999/peer_device999.conf'),
    );
    const report = await lab.apiServer.untilReported(
      ({ peers }) => peers.length === names.length,
    );

    expect(report.skipped).toEqual([]);
    expect(report.peers.map(({ allowedIps }) => allowedIps[0])).toEqual(
      names
        .sort()
        .map(name => `${peerAddressOf(subnet, Number(name.slice(6)))}/32`),
    );

    const peers = Object.fromEntries(
      names.map((name, index) => [
        name,
        JSON.stringify({
          address: peerAddressOf(subnet, Number(name.slice(6))),
          index,
        }),
      ]),
    );
    let took = 0;
    const lost = await device.lostWhile('10.13.0.1', async () => {
      const changed = Date.now();
      pod.setPeers({
        ...peers,
        late: JSON.stringify({ address: peerAddressOf(subnet, 1000) }),
      });
      await eventually(async () => {
        const list = await pod.machine.run(['wg', 'show', 'wg0', 'peers']);
        return list.trim().split('\n').length === 1001 || undefined;
      });
      took = Date.now() - changed;
    });
    expect(lost).toBe(0);
    // eslint-disable-next-line no-console -- a figure to read, which nothing depends on
    console.log(
      `1,000 peers: ${
        initialized - started
      } ms to make their keys, ${took} ms to add one more`,
    );
  });
});
