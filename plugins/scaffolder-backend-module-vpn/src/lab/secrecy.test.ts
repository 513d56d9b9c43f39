import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeKeyPair } from './deviceConfiguration';
import { eventually } from './eventually';
import { generateLabVpn } from './generateLabVpn';
import type { Lab } from './Lab';
import { labForEach } from './__testUtils__/labForEach';
import { describeInLab } from './requirements';

jest.setTimeout(120_000);

const token = 'eyJhbGciOiJSUzI1NiJ9.planted.token';

/** Command lines and environments of all processes of this computer, seen until stopped. */
function watchProcesses() {
  const seen = new Set<string>();
  const timer = setInterval(() => {
    for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
      for (const file of ['cmdline', 'environ']) {
        try {
          seen.add(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
        } catch {
          // It has ended meanwhile.
        }
      }
    }
  }, 5);
  return {
    stop: () => {
      clearInterval(timer);
      return [...seen].join('\n');
    },
  };
}

function filesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describeInLab('keys on the volume, and the token', () => {
  let lab: Lab;
  const folder = labForEach(started => {
    lab = started;
  });

  it('come out of it nowhere: not in Git, logs, reports, process lists, nor in what the reporter reads', async () => {
    const [server, laptop, phone] = [1, 2, 3].map(
      () => makeKeyPair().privateKey,
    );
    const preshared = execFileSync('wg', ['genpsk'], {
      encoding: 'utf8',
    }).trim();
    // As cut off as one that a full disk left.
    const damaged = makeKeyPair().privateKey.slice(0, 40);
    folder.addContent({
      volumes: {
        config: {
          server: { 'privatekey-server': `${server}\n` },
          peer_laptop: {
            'privatekey-peer_laptop': `${laptop}\n`,
            'presharedkey-peer_laptop': `${preshared}\n`,
          },
          peer_phone: { 'privatekey-peer_phone': `${damaged}\n` },
          peer_former: { 'privatekey-peer_former': `${phone}\n` },
        },
      },
    });
    const vpn = await generateLabVpn({
      peers: [{ name: 'laptop' }, { name: 'phone' }],
    });
    const processes = watchProcesses();
    const pod = await lab.apply(vpn, { token });
    await pod.start();
    const device = await lab.addDevice();
    const configuration = pod.read('config', 'peer_laptop/peer_laptop.conf');
    expect(configuration).toContain(laptop);
    expect(configuration).toContain(preshared);
    await device.connect(configuration);
    expect(await device.reaches('10.13.13.1')).toBe(true);
    pod.setPeers({ laptop: '{"address":"10.13.13.2"}', broken: '' });
    await eventually(() => pod.logs.peers.includes('broken') || undefined);
    await pod.machine.script(
      'echo > /run/vpn/default-route; ip link set wg0 down',
    );
    await eventually(() => lab.apiServer.lastReport(), { seconds: 30 });
    // The server's own key, damaged too: the last way to make a tool quote it.
    await pod.machine.script(
      `sed -i 's/.$//; s/^/x/' /config/server/privatekey-server`,
    );
    pod.killContainer('peers');
    pod.startContainer('peers');
    await eventually(() => pod.logs.peers.includes('is damaged') || undefined);

    const places = {
      repository: Object.values(vpn.files).join('\n'),
      logs: JSON.stringify(pod.logs),
      reports: lab.apiServer.requests.map(({ body }) => body).join('\n'),
      processes: processes.stop(),
      state: filesBelow(folder.resolve('volumes/state')),
    };
    for (const secret of [server, laptop, phone, preshared, damaged, token]) {
      for (const [place, text] of Object.entries(places)) {
        // Not by toContain, which would print the place.
        expect({ place, found: text.includes(secret.slice(1, 39)) }).toEqual({
          place,
          found: false,
        });
      }
    }
    // What was searched is what it should be.
    expect(places.processes).toContain('reconcile.sh');
    expect(places.reports).toContain('reportedAt');
    expect(places.logs).toContain(
      'phone is left out: its keys on the volume are damaged',
    );
    expect(pod.logs.peers).toContain('removing the keys of peer phone');
    expect(pod.logs.prepare).toContain('removing the keys of peer former');
  });
});
