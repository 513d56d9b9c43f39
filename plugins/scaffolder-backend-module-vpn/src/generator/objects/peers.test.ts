import { demoFacts } from '../../__fixtures__/demoFacts';
import {
  findObject,
  generateOffice,
  laptopKey,
} from '../__testUtils__/generateOffice';

function entriesOf(...input: Parameters<typeof generateOffice>) {
  const { data } = findObject(
    generateOffice(...input).objects,
    'ConfigMap',
    'office-peers',
  );
  return Object.fromEntries(
    Object.entries(data).map(([name, entry]) => [name, JSON.parse(entry)]),
  );
}

describe('the list of peers', () => {
  it('gives each peer an address, and the ports that stand for its own', () => {
    expect(entriesOf()).toEqual({
      Laptop: { address: '10.13.13.2', publicKey: laptopKey },
      printer: {
        address: '10.13.13.3',
        expose: [
          { port: 9100, protocol: 'TCP', targetPort: 9100, podPort: 20000 },
          { port: 53, protocol: 'UDP', targetPort: 53, podPort: 20001 },
        ],
      },
      router: { address: '10.13.13.4', networks: ['192.168.40.0/24'] },
    });
  });

  it('gives each peer an IPv6 address too where the tunnel has IPv6', () => {
    expect(
      entriesOf({ peers: [{ name: 'a' }], subnetIpv6: 'fd42:13:13::/64' }),
    ).toEqual({ a: { address: '10.13.13.2', addressIpv6: 'fd42:13:13::2' } });
  });

  it('names networks without host bits, over which routes stumble', () => {
    expect(
      entriesOf({ peers: [{ name: 'a', networks: ['192.168.40.1/24'] }] }),
    ).toMatchObject({ a: { networks: ['192.168.40.0/24'] } });
  });

  it('carries what is set for one peer only', () => {
    const set = {
      keepalive: 0,
      disabled: true,
      expires: '2030-01-31T00:00:00Z',
    };
    expect(entriesOf({ peers: [{ name: 'a', ...set }] })).toEqual({
      a: { address: '10.13.13.2', ...set },
    });
  });

  it('have no networks of the cluster behind them', () => {
    const peers = [{ name: 'router', networks: ['10.244.7.0/24'] }];
    expect(() => generateOffice({ peers })).toThrow(
      'Network behind peer router: 10.244.7.0/24 overlaps 10.244.0.0/16 of the cluster',
    );
  });

  it('have no nodes behind them, by which devices reach the VPN', () => {
    const peers = [{ name: 'router', networks: ['192.168.0.0/16'] }];
    const nodeAddresses = [
      { node: 'node-1', type: 'InternalIP', address: '192.168.1.10' },
    ];
    expect(() =>
      generateOffice({ peers }, { facts: { ...demoFacts, nodeAddresses } }),
    ).toThrow('behind peer router: 192.168.0.0/16 overlaps 192.168.1.10/32');
  });

  const many = (count: number) => ({
    subnet: '10.13.0.0/16',
    peers: Array.from({ length: count }, (_, index) => ({
      name: `device-with-a-long-name-${index}`,
      disabled: true,
      expires: '2030-01-31T00:00:00Z',
    })),
  });

  it('are applied on the server where they are too many for an annotation', () => {
    const readmeOf = (count: number) =>
      generateOffice(many(count)).files['README.md'];
    expect(readmeOf(1000)).toContain('kubectl apply -k manifests');
    expect(readmeOf(3000)).toContain(
      'kubectl apply --server-side --force-conflicts -k manifests',
    );
  });
});
