import type { VpnSettingsInput } from 'backstage-plugin-vpn-common';
import { podOf } from '../../__testUtils__/podOf';

const ipv6 = { subnetIpv6: 'fd42:13:13::/64' };

function environmentOf(
  name: string,
  settings?: Partial<VpnSettingsInput>,
): Record<string, string | undefined> {
  const container = podOf(settings).containers.find(
    candidate => candidate.name === name,
  );
  return Object.fromEntries(
    container!.env!.map(({ name: key, value, valueFrom }) => [
      key,
      value ?? valueFrom?.fieldRef.fieldPath,
    ]),
  );
}

describe('the environment of the containers', () => {
  it.each(['prepare', 'peers'])('tells %s all about the tunnel', name => {
    const settings = { allowedIps: ['10.0.0.0/8'], dns: ['10.96.0.10'] };
    const expected = {
      VPN_SUBNET: '10.13.13.0/24',
      VPN_ADDRESS: '10.13.13.1',
      VPN_LISTEN_PORT: '51820',
      VPN_ENDPOINT: 'vpn.example.com:30020',
      VPN_ALLOWED_IPS: '10.0.0.0/8',
      VPN_FORBIDDEN_IPS: '169.254.0.0/16, fe80::/10, fd00:ec2::254/128',
      VPN_CLUSTER_RANGES: '10.244.0.0/16, 10.96.0.0/12',
      VPN_DNS: '10.96.0.10',
      VPN_KEEPALIVE: '25',
      VPN_NODE_ADDRESS: 'status.hostIP',
    };
    expect(environmentOf(name, settings)).toEqual(expected);
    expect(environmentOf(name, { ...settings, ...ipv6 })).toEqual({
      ...expected,
      VPN_SUBNET_IPV6: 'fd42:13:13::/64',
      VPN_ADDRESS_IPV6: 'fd42:13:13::1',
      VPN_ALLOWED_IPS: 'fd42:13:13::/64, 10.0.0.0/8',
    });
  });

  it.each(['forwarding', 'wireguard', 'status'])(
    'tells %s of IPv6 only where the tunnel has it',
    name => {
      expect(environmentOf(name)).not.toHaveProperty('VPN_SUBNET_IPV6');
      expect(environmentOf(name, ipv6)).toHaveProperty(
        'VPN_SUBNET_IPV6',
        'fd42:13:13::/64',
      );
    },
  );
});
