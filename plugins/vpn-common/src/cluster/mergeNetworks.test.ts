import { mergeNetworks } from './mergeNetworks';

describe('mergeNetworks', () => {
  it.each([
    ['nothing', [], []],
    ['one network', ['10.42.0.0/24'], ['10.42.0.0/24']],
    ['two halves', ['10.42.1.0/24', '10.42.0.0/24'], ['10.42.0.0/23']],
    [
      'neighbours that are no halves of one network',
      ['10.42.1.0/24', '10.42.2.0/24'],
      ['10.42.1.0/24', '10.42.2.0/24'],
    ],
    [
      'the networks of three nodes',
      ['10.42.0.0/24', '10.42.1.0/24', '10.42.2.0/24'],
      ['10.42.0.0/23', '10.42.2.0/24'],
    ],
    [
      'a network within another',
      ['10.0.0.0/8', '10.42.0.0/16'],
      ['10.0.0.0/8'],
    ],
    ['the same network twice', ['10.0.0.0/8', '10.0.0.0/8'], ['10.0.0.0/8']],
    ['host bits', ['10.42.0.7/24'], ['10.42.0.0/24']],
    [
      'both address families',
      ['fd00:1::/64', '10.42.0.0/24', 'fd00:1:0:1::/64'],
      ['10.42.0.0/24', 'fd00:1::/63'],
    ],
  ])('merges %s', (_, networks, merged) => {
    expect(mergeNetworks(networks)).toEqual(merged);
  });
});
