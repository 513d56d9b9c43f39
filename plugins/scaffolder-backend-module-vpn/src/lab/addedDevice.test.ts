import { execFileSync } from 'node:child_process';
import {
  createKeyPair,
  peerSettingsSchema,
  renderClientConfiguration,
  updatePeers,
} from 'backstage-plugin-vpn-common';
import { demoFacts } from '../__fixtures__/demoFacts';
import type { GeneratedVpn } from '../generator';
import { nextDeviceOf } from '../generator/nextDeviceOf';
import { eventually } from './eventually';
import { generateLabVpn, labSettings } from './generateLabVpn';
import type { Lab } from './Lab';
import { labForEach } from './__testUtils__/labForEach';
import { describeInLab } from './requirements';

jest.setTimeout(120_000);

const peersOf = ({ objects }: GeneratedVpn) =>
  objects.find(({ metadata }) => metadata.name === 'office-peers')!
    .data as Record<string, string>;

const privateKeyIn = (configuration: string) =>
  /^PrivateKey = (.+)$/m.exec(configuration)?.[1];
const withoutPresharedKey = (configuration: string) =>
  configuration.replace(/^PresharedKey = .+\n/m, '');

describeInLab('a device that is added in the browser', () => {
  let lab: Lab;
  const folder = labForEach(started => {
    lab = started;
  });

  it('connects with the configuration that the browser made, once its public key is listed', async () => {
    const settings = labSettings({
      subnetIpv6: 'fd42:13::/64',
      peers: [{ name: 'phone' }],
    });
    const pod = await lab.apply(await generateLabVpn(settings));
    await pod.start();

    const next = nextDeviceOf({ settings, facts: demoFacts });
    const { privateKey, publicKey } = await createKeyPair();
    const told = {
      ...next,
      serverPublicKey: pod.read('config', 'server/publickey-server').trim(),
    };
    const configuration = renderClientConfiguration({ ...told, privateKey });
    const ofServer = pod.read('config', 'peer_phone/peer_phone.conf');
    expect(
      renderClientConfiguration({
        ...told,
        address: '10.13.13.2',
        addressIpv6: 'fd42:13::2',
        privateKey: privateKeyIn(ofServer),
      }),
    ).toBe(withoutPresharedKey(ofServer));

    const laptop = peerSettingsSchema.parse({
      name: 'laptop',
      publicKey,
      address: next.address,
    });
    const changed = updatePeers(settings, { add: [laptop], remove: [] });
    pod.setPeers(peersOf(await generateLabVpn(changed)));
    await eventually(
      async () =>
        (
          await pod.machine.run(['wg', 'show', 'wg0', 'peers'])
        ).includes(publicKey) || undefined,
      { what: () => 'the device in the tunnel' },
    );
    const device = await lab.addDevice();
    await device.connect(configuration);

    expect(await device.reaches('10.13.13.1')).toBe(true);
    expect(await device.reaches('fd42:13::1')).toBe(true);
  });

  it('is taken by wg-quick as it is', async () => {
    const settings = labSettings({});
    const { privateKey, publicKey } = await createKeyPair();
    const file = folder.resolve('office.conf');
    folder.addContent({
      'office.conf': renderClientConfiguration({
        ...nextDeviceOf({ settings, facts: demoFacts }),
        privateKey,
        serverPublicKey: publicKey,
      }),
    });
    const stripped = execFileSync('wg-quick', ['strip', file], {
      encoding: 'utf8',
    });
    expect(stripped).toContain(`PrivateKey = ${privateKey}`);
    expect(stripped).toContain(`PublicKey = ${publicKey}`);
    expect(
      execFileSync('wg', ['pubkey'], {
        input: privateKey,
        encoding: 'utf8',
      }).trim(),
    ).toBe(publicKey);
  });
});
