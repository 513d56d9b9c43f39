import { InputError } from '@backstage/errors';
import { assignPeers, freePeerAddress } from './assignments';
import { refuseUnknownPeers } from './refuseUnknownPeers';
import { changeSettings, settingsChangeSchema } from './settingsChange';
import { updatePeers } from './updatePeers';
import { vpnSettingsSchema, type VpnSettingsInput } from './vpnSettings';

const office = (change: Partial<VpnSettingsInput> = {}) =>
  vpnSettingsSchema.parse({
    name: 'office',
    owner: 'group:default/guests',
    cluster: 'demo',
    serverAddress: 'vpn.example.com',
    nodePort: 31820,
    peers: [
      { name: 'laptop' },
      { name: 'printer', expose: [{ port: 9100 }, { port: 80 }] },
      { name: 'camera', expose: [{ port: 554 }] },
    ],
    ...change,
  });

const addressesOf = (settings: ReturnType<typeof office>) =>
  Object.fromEntries(
    assignPeers(settings).map(({ name, address }) => [name, address]),
  );
const podPortsOf = (settings: ReturnType<typeof office>) =>
  assignPeers(settings).flatMap(({ expose }) =>
    expose.map(({ port, podPort }) => [port, podPort]),
  );
const peer = (name: string, more = {}) => ({
  name,
  networks: [],
  expose: [],
  ...more,
});

describe('assignPeers', () => {
  it('gives peers without an address the places of the list, as repositories had them before', () => {
    expect(addressesOf(office())).toEqual({
      laptop: '10.13.13.2',
      printer: '10.13.13.3',
      camera: '10.13.13.4',
    });
    expect(podPortsOf(office())).toEqual([
      [9100, 20000],
      [80, 20001],
      [554, 20002],
    ]);
  });

  it('keeps what is assigned, and fills the gaps', () => {
    const peers = [
      { name: 'new', expose: [{ port: 1 }] },
      {
        name: 'old',
        address: '10.13.13.2',
        expose: [{ port: 2, podPort: 20000 }],
      },
    ];
    expect(addressesOf(office({ peers }))).toEqual({
      new: '10.13.13.3',
      old: '10.13.13.2',
    });
    expect(podPortsOf(office({ peers }))).toEqual([
      [1, 20001],
      [2, 20000],
    ]);
  });

  it('names the address that is free, or that none is', () => {
    expect(freePeerAddress(office())).toBe('10.13.13.5');
    expect(
      freePeerAddress(
        office({ subnet: '10.9.9.0/30', peers: [{ name: 'only' }] }),
      ),
    ).toBeUndefined();
  });
});

describe('addresses in settings', () => {
  const refusalOf = (peers: object[]) =>
    vpnSettingsSchema.safeParse({ ...office(), peers }).error?.issues[0];

  it.each(['10.13.13.0', '10.13.13.1', '10.13.13.255', '10.13.14.2'])(
    'cannot be %s, which is none for a device',
    address => {
      expect(refusalOf([{ name: 'a', address }])).toMatchObject({
        path: ['peers', 0, 'address'],
        message: `${address} is no address for a device in 10.13.13.0/24; 10.13.13.2 is free`,
      });
    },
  );

  it('cannot be one twice, and a free one is named', () => {
    const address = '10.13.13.2';
    expect(
      refusalOf([
        { name: 'a', address },
        { name: 'b', address },
      ]),
    ).toMatchObject({
      path: ['peers', 1, 'address'],
      message: '10.13.13.2 is the address of a; 10.13.13.3 is free',
    });
  });

  it('have no port of the pod twice', () => {
    const expose = [{ port: 80, podPort: 20000 }];
    expect(
      refusalOf([
        { name: 'a', expose },
        { name: 'b', expose },
      ])?.path,
    ).toEqual(['peers', 1, 'expose', 0, 'podPort']);
  });
});

describe('updatePeers', () => {
  it('leaves everybody else the address and the ports when one goes', () => {
    const settings = updatePeers(office(), { add: [], remove: ['PRINTER'] });
    expect(addressesOf(settings)).toEqual({
      laptop: '10.13.13.2',
      camera: '10.13.13.4',
    });
    expect(podPortsOf(settings)).toEqual([[554, 20002]]);
  });

  it('gives those who come free addresses, at the end of the list', () => {
    const settings = updatePeers(office(), {
      add: [peer('phone'), peer('tablet')],
      remove: ['laptop'],
    });
    expect(Object.entries(addressesOf(settings))).toEqual([
      ['printer', '10.13.13.3'],
      ['camera', '10.13.13.4'],
      ['phone', '10.13.13.2'],
      ['tablet', '10.13.13.5'],
    ]);
  });

  it.each([
    [
      { add: [peer('Laptop')], remove: [] },
      'has a device Laptop already, whatever the case of its letters; Laptop-2 is free',
    ],
    [
      { add: [peer('phone', { address: '10.13.13.3' })], remove: [] },
      '10.13.13.3 is the address of printer; 10.13.13.5 is free',
    ],
    [
      { add: [], remove: ['phone'] },
      'has no device phone; it has laptop, printer, camera',
    ],
  ])('refuses %j in words', (update, message) => {
    expect(() => updatePeers(office(), update)).toThrow(InputError);
    expect(() => updatePeers(office(), update)).toThrow(message);
  });
});

describe('refuseUnknownPeers', () => {
  it('names the first of many devices, and tells how many more there are', () =>
    expect(
      refuseUnknownPeers(
        Array.from({ length: 200 }, (_, index) => peer(`d${index}`)),
        ['phone'],
      ),
    ).toBe(
      'This VPN has no device phone; it has d0, d1, d2, d3, d4, d5, d6, d7, d8, d9 and 190 more',
    ));

  it('says that there are none', () =>
    expect(refuseUnknownPeers([], ['phone'])).toBe(
      'This VPN has no device phone; it has none at all',
    ));
});

describe('changeSettings', () => {
  it('changes what is named, and nothing else', () => {
    const change = settingsChangeSchema.parse({
      nodePort: 30001,
      size: '1Ti',
      allowedIps: '10.0.0.0/8',
      server: { memoryLimit: '1Gi' },
    });
    const { peers, ...rest } = changeSettings(office(), change);
    expect(rest).toEqual({
      ...office(),
      peers: undefined,
      nodePort: 30001,
      size: '1Ti',
      allowedIps: ['10.0.0.0/8'],
      server: { ...office().server, memoryLimit: '1Gi' },
    });
    expect(peers).toEqual(assignPeers(office()));
  });

  it('clears what it has as an empty list, and keeps what it leaves out', () => {
    const own = { ...office(), allowedIps: ['10.0.0.0/8'], dns: ['10.0.0.53'] };
    const cleared = changeSettings(
      own,
      settingsChangeSchema.parse({ dns: [] }),
    );
    expect(cleared).toMatchObject({
      allowedIps: ['10.0.0.0/8'],
      dns: undefined,
    });
    const asText = settingsChangeSchema.parse({ allowedIps: '' });
    expect(changeSettings(own, asText)).toMatchObject({
      allowedIps: undefined,
      dns: ['10.0.0.53'],
    });
  });

  it('exposes other ports of a device, and those that stay keep theirs in the pod', () => {
    const devices = [
      {
        name: 'printer',
        expose: [
          { port: 443, protocol: 'TCP' as const },
          { port: 80, protocol: 'TCP' as const },
        ],
      },
    ];
    expect(podPortsOf(changeSettings(office(), { devices }))).toEqual([
      [443, 20000],
      [80, 20001],
      [554, 20002],
    ]);
  });

  it('lets a volume grow, but not shrink', () => {
    expect(() => changeSettings(office(), { size: '512Mi' })).toThrow(
      'size: the volume has 1Gi and can only grow; 512Mi is less',
    );
    expect(changeSettings(office(), { size: '1024Mi' }).size).toBe('1024Mi');
  });

  it('names the devices there are where one is not there', () => {
    const devices = [{ name: 'phone', expose: [] }];
    expect(() => changeSettings(office(), { devices })).toThrow(
      'has no device phone; it has laptop, printer, camera',
    );
  });
});
