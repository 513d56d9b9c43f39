import {
  KEYS_SECRET,
  type VpnSettingsInput,
} from 'backstage-plugin-vpn-common';
import { Secret } from 'kubernetes-models/v1';
import { parse } from 'yaml';
import type { GeneratedVpn } from '../generator';
import { deviceConfiguration, makeKeyPair } from './deviceConfiguration';
import type { Device } from './Device';
import { generateLabVpn } from './generateLabVpn';
import { Lab, otherCluster } from './Lab';
import { labForEach } from './__testUtils__/labForEach';
import { describeInLab } from './requirements';
import type { VpnPod } from './VpnPod';

jest.setTimeout(120_000);

const laptopKeys = makeKeyPair();

/** The same VPN for the other cluster: its vpn.yaml, with what differs there. */
function generateForOther({ files }: GeneratedVpn) {
  const settings: VpnSettingsInput = parse(files['vpn.yaml']);
  return generateLabVpn({
    ...settings,
    cluster: 'other',
    storageClass: 'standard',
    serverAddress: otherCluster.address,
    nodePort: otherCluster.nodePort,
  });
}

const publicKeyOf = (pod: VpnPod) =>
  pod.read('config', 'server/publickey-server').trim();

const configurationOf = (pod: VpnPod, name: string) =>
  pod.read('config', `peer_${name}/peer_${name}.conf`);

describeInLab('a VPN that moves to another cluster', () => {
  let lab: Lab;
  labForEach(started => {
    lab = started;
  });
  let vpn: GeneratedVpn;
  let pod: VpnPod;
  beforeEach(async () => {
    vpn = await generateLabVpn({
      peers: [
        { name: 'laptop', publicKey: laptopKeys.publicKey },
        { name: 'phone' },
      ],
    });
    pod = await lab.apply(vpn);
    await pod.start();
  });

  /** Runs the guide's command, and has the API server keep what it prints. */
  async function takeKeys() {
    const [, command] = /-c wireguard -- (.*) \|/.exec(
      vpn.files['docs/index.md'],
    )!;
    const { stdout } = await pod.runIn('wireguard', command.split(' '));
    const secret = new Secret(JSON.parse(stdout));
    secret.validate();
    return { [secret.metadata!.name!]: { ...secret.stringData } };
  }

  const applyToOther = async (secrets = {}) =>
    lab.apply(await generateForOther(vpn), { place: otherCluster, secrets });

  async function connect(configuration: string) {
    const device = await lab.addDevice();
    await device.connect(configuration);
    await device.untilReaches('10.13.13.1');
    return device;
  }

  it('keeps its devices, of either kind of key: they dial another address, and nothing else changes', async () => {
    const serverKey = publicKeyOf(pod);
    const devices: Device[] = [
      await connect(
        deviceConfiguration(vpn, laptopKeys, serverKey, ['10.13.13.2']),
      ),
      await connect(configurationOf(pod, 'phone')),
    ];
    const secrets = await takeKeys();
    expect(Object.keys(secrets)).toEqual([KEYS_SECRET]);
    await pod.machine.stop();

    let moved = await applyToOther(secrets);
    await moved.start();
    expect(moved.logs.prepare).toContain('took the keys of the Secret');
    expect(publicKeyOf(moved)).toBe(serverKey);
    for (const { machine } of devices) {
      const endpoint = `${otherCluster.address}:${otherCluster.nodePort}`;
      await machine.run([
        ...['wg', 'set', 'wg0', 'peer', serverKey, 'endpoint', endpoint],
      ]);
    }
    for (const device of devices) {
      expect(await device.untilReaches('10.13.13.1')).toBe(true);
    }
    const shop = await lab.addWorkload('shop');
    expect(await devices[1].fetch(`http://${shop.address}/`)).toBe('shop');
    expect(configurationOf(moved, 'phone')).toBe(
      configurationOf(pod, 'phone').replace(
        /Endpoint = .*/,
        `Endpoint = ${otherCluster.address}:${otherCluster.nodePort}`,
      ),
    );

    // The Secret may stay for a while, and go: the keys are on the volume.
    for (const left of [secrets, {}]) {
      await moved.machine.stop();
      moved = await applyToOther(left);
      await moved.initialize();
      expect(publicKeyOf(moved)).toBe(serverKey);
    }

    const places = [
      JSON.stringify([pod.logs, moved.logs]),
      moved.read('state', 'peers.json'),
      ...lab.apiServer.requests.map(({ body }) => body),
    ].join('\n');
    const taken = secrets[KEYS_SECRET].keys.match(/\S{44}/g)!;
    expect(taken).toHaveLength(3);
    for (const key of taken) {
      // Not by toContain, which would print what it found.
      expect(places.includes(key.slice(1, 39))).toBe(false);
    }
  });

  it('starts with no keys but those of the Secret, where it has made some already', async () => {
    const secrets = await takeKeys();
    const early = await applyToOther();
    await early.start();
    const ownKey = publicKeyOf(early);
    expect(ownKey).not.toBe(publicKeyOf(pod));
    await early.machine.stop();

    const late = await applyToOther(secrets);
    await expect(late.initialize()).rejects.toThrow(
      /on the volume is another than that of the Secret.*delete the Deployment and the claim/,
    );
    expect(publicKeyOf(late)).toBe(ownKey);
  });
});

const { privateKey } = laptopKeys;
const serverLine = `server ${privateKey}\n`;
const peerLine = (name: string) => `${name} ${privateKey} ${privateKey}`;

describeInLab('a VPN with a Secret that holds no keys', () => {
  let lab: Lab;
  const folder = labForEach(started => {
    lab = started;
  });

  it.each([
    ['is empty', ''],
    ['is cut off', serverLine.slice(0, 40)],
    ['has two servers', serverLine + serverLine],
    ['lacks the server', peerLine('peer_a')],
    ['has a peer without a preshared key', `${serverLine}peer_a ${privateKey}`],
    ['has a column too many', `${serverLine}${peerLine('peer_a')} x`],
    ['names a file', serverLine + peerLine('peer_a/../../server')],
    ['holds a command', serverLine + peerLine('peer_$(id)')],
  ])(
    'does not start where it %s, and writes and tells nothing of it',
    async (_, keys) => {
      const pod = await lab.apply(await generateLabVpn(), {
        secrets: { [KEYS_SECRET]: { keys } },
      });
      const error = await pod.initialize().catch(reason => reason);

      expect(error.message).toMatch(/make (the Secret|it) anew/);
      expect(error.message).not.toContain(privateKey.slice(1, 39));
      expect(folder.content({ path: 'volumes/config' })).toEqual({
        wg_confs: {},
      });
    },
  );
});
