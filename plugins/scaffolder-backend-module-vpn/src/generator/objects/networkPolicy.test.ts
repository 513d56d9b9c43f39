import { findObject, generateOffice } from '../__testUtils__/generateOffice';

const linkLocal = '169.254.0.0/16';
const everything = [
  { cidr: '0.0.0.0/0', except: [linkLocal] },
  { cidr: '::/0', except: ['fe80::/10', 'fd00:ec2::254/128'] },
];

function egress(...input: Parameters<typeof generateOffice>) {
  return findObject(
    generateOffice(...input).objects,
    'NetworkPolicy',
  ).spec.egress.map(({ to }: { to: { ipBlock?: object }[] }) =>
    to.map(({ ipBlock }) => ipBlock).filter(Boolean),
  );
}

describe('the network policy', () => {
  it('allows the ranges of the cluster, its DNS and its API server', () => {
    expect(egress()).toEqual([
      [{ cidr: '10.96.0.10/32' }, { cidr: linkLocal }],
      [{ cidr: '10.96.0.1/32' }, { cidr: '192.0.2.2/32' }],
      [{ cidr: '10.244.0.0/16' }, { cidr: '10.96.0.0/12' }],
    ]);
  });

  it('leaves out what devices reach within the tunnel', () => {
    const [, , allowed] = egress({
      allowedIps: ['10.13.13.0/24', '192.168.40.0/24', '192.168.0.0/16'],
    });
    expect(allowed).toEqual([{ cidr: '192.168.0.0/16' }]);
  });

  it('allows link-local addresses for DNS only', () => {
    const { egress: rules } = findObject(
      generateOffice().objects,
      'NetworkPolicy',
    ).spec;
    expect(
      rules
        .filter((rule: object) => JSON.stringify(rule).includes(linkLocal))
        .map(({ ports }: { ports: object }) => ports),
    ).toEqual([
      [
        { protocol: 'UDP', port: 53 },
        { protocol: 'TCP', port: 53 },
      ],
    ]);
  });

  it('never allows addresses of metadata services, of either family', () => {
    const [, , allowed] = egress({
      allowedIps: [
        '0.0.0.0/0',
        '::/0',
        'fd00::/8',
        '169.254.169.254/32',
        'fe80::1/64',
        'fd00:ec2::254/128',
      ],
    });
    expect(allowed).toEqual([
      ...everything,
      { cidr: 'fd00::/8', except: ['fd00:ec2::254/128'] },
    ]);
  });

  it('names networks without host bits, each once', () => {
    const [, , allowed] = egress({
      allowedIps: ['192.0.2.7/24', '192.0.2.0/24', 'fd01::7/64'],
    });
    expect(allowed).toEqual([{ cidr: '192.0.2.0/24' }, { cidr: 'fd01::/64' }]);
  });

  it('leaves out the networks of the tunnel, which never leave the pod', () => {
    const [, , allowed] = egress({
      subnetIpv6: 'fd42:13:13::/64',
      allowedIps: ['10.13.13.0/24', 'fd42:13:13::/64', '192.0.2.0/24'],
    });
    expect(allowed).toEqual([{ cidr: '192.0.2.0/24' }]);
  });

  it('opens the API server by its ports, over both families, where its address is not known', () => {
    expect(egress({}, { facts: undefined })[1]).toEqual(everything);
  });

  it('lets workloads of the cluster reach exposed ports only', () => {
    const { ingress } = findObject(
      generateOffice().objects,
      'NetworkPolicy',
    ).spec;
    expect(ingress).toEqual([
      { ports: [{ protocol: 'UDP', port: 51820 }] },
      {
        from: [{ namespaceSelector: {} }],
        ports: [
          { protocol: 'TCP', port: 20000 },
          { protocol: 'UDP', port: 20001 },
        ],
      },
    ]);
  });
});
