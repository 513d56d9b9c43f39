import { hostileTexts } from '../__fixtures__/hostileTexts';
import { facts } from '../__testUtils__/facts';
import { settings } from '../__testUtils__/settings';
import { peersOf } from '../form';
import { describeProblem, peerProblems } from './peerProblems';
import { tunnelOf } from './tunnelOf';

const vpn = 'resource:default/office';

describe('peerProblems', () => {
  it.each([
    [undefined, []],
    ['no list', []],
    [[{ name: 'laptop' }], []],
    [[{}], [/^Device 1: must be 1 to 32 letters/]],
    [[{ name: 'a', publicKey: '' }], [/^a: must be a WireGuard public key/]],
    [
      [{ name: 'a', expose: [{}] }, { name: 'A' }],
      [/^a: must be a port from 1 to/, /^A: is the name of another peer, a/],
    ],
    [
      [{ name: 'a', networks: ['10.244.1.0/24'] }],
      [/^a: 10\.244\.1\.0\/24 overlaps 10\.244\.0\.0\/16 of the cluster/],
    ],
    [
      [{ name: 'a', networks: ['0.0.0.0/0'] }],
      [/every network/, /of the cluster/],
    ],
  ])('of %j are those that there are', (peers, problems) => {
    const entered = peersOf({ peers: peers as [] });
    expect(
      peerProblems(entered, tunnelOf({}, undefined), facts).map(problem =>
        describeProblem(problem, entered),
      ),
    ).toEqual(problems.map(words => expect.stringMatching(words)));
  });

  it.each([
    [[{ name: 'tablet', address: '10.13.13.3' }], []],
    [[{ name: 'LAPTOP' }], [/^LAPTOP: is the name of another peer, laptop/]],
    [
      [{ name: 'a', address: '10.13.13.4' }, { name: 'b' }],
      [/^a: 10\.13\.13\.4 is the address of router; 10\.13\.13\.\d+ is free/],
    ],
    [
      [{ name: 'a', address: '10.99.0.2' }],
      [/^a: 10\.99\.0\.2 is no address for a device in 10\.13\.13\.0\/24/],
    ],
    [
      [{ name: 'a', networks: ['192.168.40.128/25'] }],
      [/^a: 192\.168\.40\.128\/25 overlaps a network behind peer router/],
    ],
  ])(
    'of %j beside the devices of a VPN are those that there are',
    (peers, problems) => {
      const entered = peersOf({ peers: peers as [] });
      const tunnel = tunnelOf({ vpn }, settings);
      expect(
        peerProblems(entered, tunnel, undefined).map(problem =>
          describeProblem(problem, entered),
        ),
      ).toEqual(problems.map(words => expect.stringMatching(words)));
    },
  );

  describe('where the settings of the VPN are not known', () => {
    const problemsOf = (...peers: object[]) =>
      peerProblems(
        peersOf({ peers: peers as [] }),
        tunnelOf({ vpn }, undefined),
        undefined,
      );

    it('are those that the devices have by themselves', () => {
      expect(
        problemsOf({
          name: 'a',
          address: '172.20.0.2',
          networks: ['10.13.13.0/25', 'fd00::/64'],
        }),
      ).toEqual([]);
      expect(
        problemsOf({ name: 'a' }, { name: 'A', address: '1.2.3' }),
      ).toEqual([
        {
          path: [1, 'address'],
          message: expect.stringMatching(/^must be an IPv4 address/),
        },
        {
          path: [1, 'name'],
          message: expect.stringMatching(/^is the name of another peer, a/),
        },
      ]);
    });

    it.each(hostileTexts)('are that %j is no text of a device', text => {
      const positions = problemsOf(
        { name: text },
        { name: 'b', publicKey: text },
        { name: 'c', address: text },
        { name: 'd', networks: [text] },
      ).map(({ path }) => path[0]);
      expect(new Set(positions)).toEqual(new Set([0, 1, 2, 3]));
    });
  });
});
