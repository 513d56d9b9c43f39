import { renderClientConfiguration } from './clientConfiguration';
import { configurationFileName } from './configurationFileName';

const key = 'KQi5rFs6qqxLnOLsOHKAIY7JXB3r6aBE7JI7IL9HwBw=';
const secret = 'yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=';
const configuration = {
  privateKey: secret,
  address: '10.13.13.2',
  dns: ['10.96.0.10'],
  serverPublicKey: key,
  endpoint: 'vpn.example.com:31820',
  allowedIps: ['10.13.13.0/24', '10.96.0.0/12'],
  keepaliveSeconds: 25,
};

describe('renderClientConfiguration', () => {
  it('writes what wg-quick and the apps take', () => {
    expect(
      renderClientConfiguration({
        ...configuration,
        addressIpv6: 'fd42:13::2',
        endpoint: '[2001:db8::1]:31820',
      }),
    ).toBe(`[Interface]
Address = 10.13.13.2/32, fd42:13::2/128
PrivateKey = ${secret}
DNS = 10.96.0.10

[Peer]
PublicKey = ${key}
Endpoint = [2001:db8::1]:31820
AllowedIPs = 10.13.13.0/24, 10.96.0.0/12
PersistentKeepalive = 25
`);
  });

  it('leaves out what there is none of', () => {
    const text = renderClientConfiguration({
      ...configuration,
      privateKey: undefined,
      dns: [],
    });
    expect(text).not.toMatch(/PrivateKey|DNS/);
  });

  it.each([
    ['address', '10.13.13.2\nPostUp = id'],
    ['addressIpv6', 'fd42::2%eth0'],
    ['dns', ['1.1.1.1\nPostUp = id']],
    ['serverPublicKey', `${key}\n`],
    ['endpoint', 'vpn.example.com'],
    ['endpoint', 'vpn.example.com:70000'],
    ['endpoint', 'vpn.example.com\n:31820'],
    ['allowedIps', ['10.0.0.0/8, ::/0']],
    ['allowedIps', []],
    ['keepaliveSeconds', 1.5],
  ])('refuses %s %j', (field, value) => {
    expect(() =>
      renderClientConfiguration({ ...configuration, [field]: value }),
    ).toThrow(new RegExp(`cannot be made: ${field}`));
  });

  it('does not repeat a private key that it refuses', () => {
    const render = () =>
      renderClientConfiguration({ ...configuration, privateKey: `${secret}x` });
    expect(render).toThrow('privateKey must be 32 bytes in base64');
    expect(render).not.toThrow(secret);
  });
});

describe('configurationFileName', () => {
  it.each([
    ['office', 'office.conf'],
    ['a-branch-office-of-ours', 'a-branch-office.conf'],
    ['branch-offices-of-ours', 'branch-offices.conf'],
  ])('names that of %s so that wg-quick takes it: %s', (vpn, file) => {
    expect(configurationFileName(vpn)).toBe(file);
    expect(file).toMatch(/^[a-zA-Z0-9_=+.-]{1,15}\.conf$/);
  });
});
