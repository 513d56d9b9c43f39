import { tunnelPeersSchema } from './tunnelPeersSchema';

const issues = (tunnel: object) =>
  tunnelPeersSchema
    .safeParse(tunnel)
    .error?.issues.map(({ path }) => path.join('.'));

describe('tunnelPeersSchema', () => {
  it('has a tunnel where none is named', () =>
    expect(issues({ peers: [{ name: 'a' }] })).toBeUndefined());

  it('names what is wrong among peers together with what is wrong with each', () => {
    expect(
      issues({
        peers: [
          { name: 'a', networks: ['nonsense', '10.13.13.0/25'] },
          { name: 'A', publicKey: 'half' },
        ],
      }),
    ).toEqual([
      'peers.0.networks.0',
      'peers.1.publicKey',
      'peers.1.name',
      'peers.0.networks.1',
    ]);
  });

  it('checks the peers among themselves alone where the subnet is none', () =>
    expect(
      issues({
        subnet: 'x',
        peers: [{ name: 'a', address: '10.0.0.2' }, { name: 'A' }],
      }),
    ).toEqual(['subnet', 'peers.1.name']));
});
