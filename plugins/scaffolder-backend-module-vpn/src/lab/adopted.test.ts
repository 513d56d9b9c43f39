import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { adoptedVpn, configVolume } from './__testUtils__/adoptedVpn';
import { generatorModeVolume } from './__testUtils__/generatorMode';
import { labForEach } from './__testUtils__/labForEach';
import { Cluster } from './Cluster';
import { nodePort } from './generateLabVpn';
import type { Lab } from './Lab';
import { describeInLab } from './requirements';

jest.setTimeout(120_000);

/** Content, rights and time of all files below a folder. */
function snapshot(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(name => {
      const file = path.join(folder, name);
      const { mode, uid, mtimeMs } = statSync(file);
      const isFile = statSync(file).isFile();
      return {
        ...{ name, mode, uid, mtimeMs },
        content: isFile ? readFileSync(file, 'utf8') : undefined,
      };
    });
}

describeInLab('the reporter beside a VPN made by hand', () => {
  let lab: Lab;
  const folder = labForEach(started => {
    lab = started;
  });

  it.each(['busybox', 'bash'] as const)(
    'reports its peers by name and touches neither tunnel nor volume, under the shell of %s',
    async shell => {
      const { files, secrets, serverKey } = generatorModeVolume(
        ['peer_alice', 'peer_bob', 'peer3'],
        `${Cluster.address}:${nodePort}`,
      );
      folder.addContent({ volumes: { [configVolume]: files } });
      const pod = await lab.apply(await adoptedVpn(), { shell });
      const alice = await lab.addDevice();
      const tunnel = () =>
        pod.machine.script(
          `for topic in preshared-keys allowed-ips listen-port; do
             wg show wg0 $topic | sort
           done
           ip route; iptables-save | grep -v "^[#:]"`,
        );

      // As it ran before it was adopted.
      pod.startContainer('wireguard');
      await alice.connect(pod.read(configVolume, 'peer_alice/peer_alice.conf'));
      await alice.untilReaches('10.13.13.1');
      const tunnelBefore = await tunnel();
      const volume = folder.resolve(`volumes/${configVolume}`);
      const volumeBefore = snapshot(volume);
      pod.startContainer('peers');
      pod.startContainer('status');

      const report = await lab.apiServer.untilReported(
        ({ peers }) => peers.length === 3,
      );
      expect(report).toMatchObject({
        tunnel: 'up',
        forwarding: true,
        listenPort: 51820,
        publicKey: serverKey,
        skipped: [],
      });
      const byName = Object.fromEntries(
        report.peers.map(peer => [peer.name, peer]),
      );
      expect(byName).toMatchObject({
        alice: {
          allowedIps: ['10.13.13.2/32'],
          endpoint: expect.stringMatching(/^10\.244\.0\.1:\d+$/),
        },
        bob: { allowedIps: ['10.13.13.3/32'], latestHandshake: 0 },
        peer3: { allowedIps: ['10.13.13.4/32'], latestHandshake: 0 },
      });
      expect(byName.alice.latestHandshake).toBeGreaterThan(0);

      expect(await tunnel()).toBe(tunnelBefore);
      expect(snapshot(volume)).toEqual(volumeBefore);
      const places = [
        pod.read('backstage-vpn-state', 'peers.json'),
        JSON.stringify(pod.logs),
        ...lab.apiServer.requests.map(({ body }) => body),
      ].join('\n');
      for (const secret of secrets) {
        // Not by toContain, which would print what it found.
        expect(places.includes(secret.slice(1, 39))).toBe(false);
      }
    },
  );

  it('could not touch them: where the keys are read, there is no right to the tunnel, and where there is, no key', async () => {
    const { files } = generatorModeVolume(['peer_alice'], 'vpn.example.com:1');
    folder.addContent({ volumes: { [configVolume]: files } });
    const pod = await lab.apply(await adoptedVpn());
    pod.startContainer('wireguard');

    const inPeers = (command: string) =>
      pod.runIn('peers', ['/bin/sh', '-c', command]);
    expect(await inPeers('cat /config/wg_confs/wg0.conf')).toMatchObject({
      code: 0,
    });
    expect(await inPeers('rm -r /config/peer_alice')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Read-only file system'),
    });
    expect(await inPeers('ip link add wg1 type dummy')).toMatchObject({
      code: 2,
      output: expect.stringContaining('Operation not permitted'),
    });
    expect(
      (await pod.runIn('status', ['/bin/ls', '/config'])).stdout.trim(),
    ).toBe('');
  });

  it('names peers that the image makes later, and waits for the first ones', async () => {
    const pod = await lab.apply(await adoptedVpn());
    pod.startContainer('peers');
    pod.startContainer('status');
    const { tunnel } = await lab.apiServer.untilReported(() => true);
    expect(tunnel).toBe('down');

    const { files } = generatorModeVolume(['peer1'], 'vpn.example.com:1');
    folder.addContent({ volumes: { [configVolume]: files } });
    pod.startContainer('wireguard');
    const { peers } = await lab.apiServer.untilReported(
      report => report.peers.length === 1,
    );
    expect(peers[0].name).toBe('peer1');
    expect(pod.logs.peers).toBe('cannot read /config/wg0.conf, trying again\n');
  });
});
