import type { VpnSettingsInput } from 'backstage-plugin-vpn-common';
import { findObject, generateOffice } from '../__testUtils__/generateOffice';

interface Container {
  name: string;
  image: string;
  command?: string[];
  env?: { name: string; value: string }[];
  resources: object;
  securityContext: {
    privileged?: boolean;
    allowPrivilegeEscalation?: boolean;
    readOnlyRootFilesystem?: boolean;
    capabilities?: { drop: string[]; add: string[] };
  };
  volumeMounts: { name: string }[];
}

const ipv6 = { subnetIpv6: 'fd42:13:13::/64' };

function templateOf(...input: Parameters<typeof generateOffice>) {
  return findObject(generateOffice(...input).objects, 'Deployment').spec
    .template;
}

function podOf(settings?: Partial<VpnSettingsInput>) {
  const { spec } = templateOf(settings);
  const containers: Container[] = [...spec.initContainers, ...spec.containers];
  return { spec, containers };
}

function environmentOf(
  name: string,
  settings?: Partial<VpnSettingsInput>,
): Record<string, string> {
  const container = podOf(settings).containers.find(
    candidate => candidate.name === name,
  );
  return Object.fromEntries(
    container!.env!.map(variable => [variable.name, variable.value]),
  );
}

describe('the pod', () => {
  it('restarts for new scripts, and for nothing that peers do', () => {
    expect(templateOf({ peers: [{ name: 'other' }] })).toEqual(templateOf());
    expect(templateOf({}, { scripts: { 'heal.sh': '#' } })).not.toEqual(
      templateOf(),
    );
  });

  it('gives the token to the reporter alone, and the volume to all but the reporter', () => {
    const { spec, containers } = podOf();
    const mounted = (volume: string) =>
      containers
        .filter(({ volumeMounts }) =>
          volumeMounts.some(({ name }) => name === volume),
        )
        .map(({ name }) => name);
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(mounted('service-account')).toEqual(['status']);
    expect(mounted('config')).toEqual(['prepare', 'wireguard', 'peers']);
  });

  it('is made of what the settings say about the server', () => {
    const image = `registry.example.com:5000/mirror/wireguard:1.0-r1-ls9@sha256:${'a'.repeat(
      64,
    )}`;
    const { spec, containers } = podOf({
      server: {
        image,
        cpu: '1',
        memory: '128Mi',
        memoryLimit: '1Gi',
        nodeFailureSeconds: 5,
      },
    });
    expect(new Set(containers.map(container => container.image))).toEqual(
      new Set([image]),
    );
    expect(
      containers.find(({ name }) => name === 'wireguard')!.resources,
    ).toEqual({
      requests: { cpu: '1', memory: '128Mi' },
      limits: { memory: '1Gi' },
    });
    expect(spec.tolerations).toEqual(
      ['not-ready', 'unreachable'].map(state => ({
        key: `node.kubernetes.io/${state}`,
        operator: 'Exists',
        effect: 'NoExecute',
        tolerationSeconds: 5,
      })),
    );
  });

  it('gives every container but the first no privileges, and ours no writable root', () => {
    const { containers } = podOf();
    expect(
      containers
        .filter(({ securityContext }) => securityContext.privileged)
        .map(({ name, command }) => [name, command]),
    ).toEqual([['forwarding', ['/bin/sh', '/scripts/forwarding.sh', 'on']]]);
    expect(
      containers
        .filter(({ securityContext }) => !securityContext.privileged)
        .map(({ securityContext }) => securityContext),
    ).toEqual(
      Array(4).fill(
        expect.objectContaining({
          allowPrivilegeEscalation: false,
          capabilities: expect.objectContaining({ drop: ['ALL'] }),
        }),
      ),
    );
    expect(
      containers
        .filter(({ securityContext }) => securityContext.readOnlyRootFilesystem)
        .map(({ name }) => name),
    ).toEqual(['forwarding', 'prepare', 'peers', 'status']);
  });

  it.each([
    [{}, ['net.ipv4.ip_forward=1']],
    [
      ipv6,
      [
        'net.ipv4.ip_forward=1',
        'net.ipv6.conf.all.forwarding=1',
        'net.ipv6.conf.all.disable_ipv6=0',
      ],
    ],
  ])('has no privileged container when hardened, with %j', (settings, set) => {
    const { spec, containers } = podOf({
      ...settings,
      server: { hardened: true },
    });
    expect(containers.map(({ name }) => name)).toEqual([
      'prepare',
      'wireguard',
      'peers',
      'status',
    ]);
    expect(
      containers.filter(({ securityContext }) => securityContext.privileged),
    ).toEqual([]);
    expect(
      spec.securityContext.sysctls.map(
        ({ name, value }: { name: string; value: string }) =>
          `${name}=${value}`,
      ),
    ).toEqual(set);
  });

  it.each(['prepare', 'peers'])('tells %s all about the tunnel', name => {
    const settings = { allowedIps: ['10.0.0.0/8'], dns: ['10.96.0.10'] };
    const expected = {
      VPN_SUBNET: '10.13.13.0/24',
      VPN_ADDRESS: '10.13.13.1',
      VPN_LISTEN_PORT: '51820',
      VPN_ENDPOINT: 'vpn.example.com:30020',
      VPN_ALLOWED_IPS: '10.0.0.0/8',
      VPN_FORBIDDEN_IPS: '169.254.0.0/16, fe80::/10, fd00:ec2::254/128',
      VPN_DNS: '10.96.0.10',
      VPN_KEEPALIVE: '25',
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
