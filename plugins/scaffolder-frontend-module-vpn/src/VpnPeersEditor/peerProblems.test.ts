import { facts } from '../__testUtils__/facts';
import { peersOf } from '../form';
import { describeProblem, peerProblems } from './peerProblems';

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
    const values = { peers: peers as [] };
    expect(
      peerProblems(values, facts).map(problem =>
        describeProblem(problem, peersOf(values)),
      ),
    ).toEqual(problems.map(words => expect.stringMatching(words)));
  });
});
