import { readdirSync } from 'node:fs';
import { deviceConfiguration, makeKeyPair } from './deviceConfiguration';
import { eventually } from './eventually';
import { generateLabVpn } from './generateLabVpn';
import type { Lab } from './Lab';
import { labForEach } from './__testUtils__/labForEach';
import { describeInLab } from './requirements';
import type { VpnPod } from './VpnPod';

jest.setTimeout(120_000);

const entry = (content: object) => JSON.stringify(content);
const anna = entry({ address: '10.13.13.2' });
const ben = entry({ address: '10.13.13.3' });

describeInLab('peers of a running VPN', () => {
  let lab: Lab;
  const folder = labForEach(started => {
    lab = started;
  });
  let pod: VpnPod;
  beforeEach(async () => {
    pod = await lab.apply(
      await generateLabVpn({ peers: [{ name: 'anna' }, { name: 'ben' }] }),
      { shell: 'busybox' },
    );
    await pod.start();
  });

  const configurationOf = (name: string) =>
    pod.read('config', `peer_${name}/peer_${name}.conf`);
  const inTunnel = async () =>
    (await pod.machine.run(['wg', 'show', 'wg0', 'allowed-ips']))
      .split('\n')
      .filter(Boolean).length;
  const untilInTunnel = (count: number) =>
    eventually(async () => ((await inTunnel()) === count ? true : undefined), {
      what: () => `a tunnel of ${count} peers`,
    });
  async function connect(name: string) {
    const device = await lab.addDevice();
    await device.connect(configurationOf(name));
    await device.untilReaches('10.13.13.1');
    return device;
  }

  it('come and go without a lost packet of another one', async () => {
    const device = await connect('anna');
    const lost = await device.lostWhile('10.13.13.1', async () => {
      pod.setPeers({ anna, ben, carl: entry({ address: '10.13.13.4' }) });
      await untilInTunnel(3);
      pod.setPeers({ anna, ben });
      await untilInTunnel(2);
      pod.setPeers({ anna });
      await untilInTunnel(1);
    });

    expect(lost).toBe(0);
  });

  it('work as soon as they are added', async () => {
    pod.setPeers({ anna, ben, carl: entry({ address: '10.13.13.4' }) });
    await untilInTunnel(3);
    const carl = await connect('carl');
    expect(await carl.reaches('10.13.13.1')).toBe(true);
  });

  it('are cut off when they are removed, and their keys are gone', async () => {
    const device = await connect('ben');
    pod.setPeers({ anna });
    await untilInTunnel(1);

    expect(await device.reaches('10.13.13.1')).toBe(false);
    expect(readdirSync(folder.resolve('volumes/config'))).not.toContain(
      'peer_ben',
    );
    expect(pod.logs.peers).toContain('removing the keys of peer ben');
  });

  it('are cut off when none is declared any more, but keep their keys: that may be a slip', async () => {
    pod.setPeers({});
    await untilInTunnel(0);
    await eventually(
      () =>
        pod.logs.peers.includes('no peer is declared any more') || undefined,
    );
    const before = configurationOf('anna');
    pod.setPeers({ anna, ben });
    await untilInTunnel(2);
    expect(configurationOf('anna')).toBe(before);
  });

  it('are cut off while disabled and once expired, and keep their keys', async () => {
    const device = await connect('ben');
    const before = configurationOf('ben');
    pod.setPeers({
      anna,
      ben: entry({ address: '10.13.13.3', disabled: true }),
    });
    await untilInTunnel(1);
    expect(await device.reaches('10.13.13.1')).toBe(false);

    const expires = new Date(Date.now() + 4000)
      .toISOString()
      .replace(/\.\d+/, '');
    pod.setPeers({ anna, ben: entry({ address: '10.13.13.3', expires }) });
    await untilInTunnel(2);
    await untilInTunnel(1);
    expect(Date.now()).toBeGreaterThan(Date.parse(expires));
    expect(pod.logs.peers).toContain('ben is left out: expired');
    expect(configurationOf('ben')).toBe(before);
  });

  it('change their key with Git, and the old one is useless', async () => {
    const vpn = await generateLabVpn({ dns: [] });
    const serverKey = pod.read('config', 'server/publickey-server').trim();
    const [old, next] = [makeKeyPair(), makeKeyPair()];
    const connectWith = async (keys: typeof old) => {
      const { publicKey } = keys;
      pod.setPeers({ anna, ben: entry({ address: '10.13.13.3', publicKey }) });
      await eventually(async () => {
        const peers = await pod.machine.run(['wg', 'show', 'wg0', 'peers']);
        return peers.includes(publicKey) || undefined;
      });
      const device = await lab.addDevice();
      await device.connect(
        deviceConfiguration(vpn, keys, serverKey, ['10.13.13.3']),
      );
      return device;
    };

    const before = await connectWith(old);
    expect(await before.reaches('10.13.13.1')).toBe(true);
    // Its server key, which it had before, is gone too.
    expect(readdirSync(folder.resolve('volumes/config'))).not.toContain(
      'peer_ben',
    );

    const after = await connectWith(next);
    expect(await after.reaches('10.13.13.1')).toBe(true);
    expect(await before.reaches('10.13.13.1')).toBe(false);
  });

  it('that are declared wrongly are left out with the reason, and the others work', async () => {
    pod.setPeers({
      anna,
      ben,
      broken: '{',
      far: entry({ address: '10.99.0.1' }),
      zoe: entry({ address: '10.13.13.2' }),
    });
    const { skipped } = await eventually(() => {
      const known = JSON.parse(pod.read('state', 'peers.json'));
      return known.skipped.length ? known : undefined;
    });
    expect(skipped).toEqual([
      { name: 'broken', reason: 'its entry is no JSON object' },
      { name: 'far', reason: 'its address 10.99.0.1 is outside 10.13.13.0/24' },
      { name: 'zoe', reason: 'its address is that of peer anna' },
    ]);
    await connect('anna');
    await connect('ben');
  });
});
