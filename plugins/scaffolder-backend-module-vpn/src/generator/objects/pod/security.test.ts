import { podOf } from '../../__testUtils__/podOf';

const ipv6 = { subnetIpv6: 'fd42:13:13::/64' };

describe('the rights of the containers', () => {
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

  it('shows the keys from another cluster to the init container alone, and needs none', () => {
    const { spec, containers } = podOf();
    expect(
      containers
        .filter(({ volumeMounts }) =>
          volumeMounts.some(({ name }) => name === 'restore'),
        )
        .map(({ name }) => name),
    ).toEqual(['prepare']);
    expect(spec.volumes).toContainEqual({
      name: 'restore',
      secret: {
        secretName: 'backstage-vpn-keys',
        optional: true,
        defaultMode: 0o400,
      },
    });
  });
});
