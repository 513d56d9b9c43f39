import { PEER_NAME_PATTERN } from '../limits';
import { freePeerName } from './freePeerName';

const longest = 'a'.repeat(32);

describe('freePeerName', () => {
  it.each([
    ['laptop', [], 'laptop'],
    ['laptop', ['Laptop'], 'laptop-2'],
    ['laptop', ['laptop', 'LAPTOP-2'], 'laptop-3'],
    ['laptop-2', ['laptop', 'laptop-2'], 'laptop-3'],
    [longest, [longest], `${'a'.repeat(30)}-2`],
  ])('finds for %s beside %j the name %s', (wished, taken, free) => {
    expect(freePeerName(wished, taken)).toBe(free);
    expect(free).toMatch(PEER_NAME_PATTERN);
  });
});
