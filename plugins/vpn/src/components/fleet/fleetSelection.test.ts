import {
  brokenSummary,
  degradedSummary,
  lostSummary,
  summaryOf,
} from '../../__testUtils__/fleet';
import { type FleetOrder, fleetOrders, nameOf } from './fleetOrder';
import {
  everyVpn,
  MINE,
  readSelection,
  selectVpns,
  writeSelection,
} from './fleetSelection';

// berlin (called Berlin office) is down, paris degraded, dublin unknown.
const all = [
  summaryOf('rome', { peersConnected: 10, endpoint: undefined }),
  summaryOf('oslo', { cluster: 'eu-north', owner: 'user:default/guest' }),
  lostSummary('dublin'),
  degradedSummary,
  brokenSummary,
];

const select = (
  change: Partial<typeof everyVpn>,
  mine = new Set(['user:default/guest', 'group:default/none']),
) => {
  const { vpns, counts } = selectVpns(all, { ...everyVpn, ...change }, mine);
  return { counts, names: vpns.map(nameOf) };
};

describe('selectVpns', () => {
  it('puts the worst first, equal ones by name', () => {
    expect(select({}).names).toEqual([
      'Berlin office',
      'paris',
      'dublin',
      'oslo',
      'rome',
    ]);
  });

  it.each<[FleetOrder, string, string]>([
    ['health', 'Berlin office', 'oslo'],
    ['name', 'Berlin office', 'rome'],
    ['problem', 'dublin', 'paris'],
    ['endpoint', 'Berlin office', 'paris'],
    ['devices', 'Berlin office', 'rome'],
    ['volume', 'Berlin office', 'dublin'],
    ['owner', 'dublin', 'oslo'],
    ['cluster', 'Berlin office', 'dublin'],
  ])('sorts by %s, either way', (order, first, last) => {
    expect(select({ order }).names[0]).toBe(first);
    expect(select({ order, descending: true }).names[0]).toBe(last);
  });

  it('filters by health, and counts what the other filters leave of each', () => {
    expect(select({ health: 'degraded' })).toEqual({
      names: ['paris'],
      counts: { all: 5, down: 1, degraded: 1, unknown: 1, healthy: 2 },
    });
    expect(select({ health: 'degraded', cluster: 'eu-north' })).toEqual({
      names: [],
      counts: { all: 1, down: 0, degraded: 0, unknown: 0, healthy: 1 },
    });
  });

  it('filters by owner, of whom the user may be one', () => {
    expect(select({ owner: 'user:default/ada' }).names).toEqual([
      'Berlin office',
    ]);
    expect(select({ owner: MINE }).names).toEqual(['oslo']);
    expect(select({ owner: MINE }, new Set()).names).toEqual([]);
  });

  it.each([
    ['BERLIN off', ['Berlin office']],
    [' berlin ', ['Berlin office']],
    ['paris.example.com', ['paris']],
    ['31820', ['Berlin office', 'paris', 'dublin', 'oslo']],
    ['nobody', []],
  ])('finds %p in titles, names and endpoints', (search, found) => {
    expect(select({ search }).names).toEqual(found);
  });
});

describe('the query of the page', () => {
  it('keeps each selection beside what else is in it', () => {
    const query = new URLSearchParams('other=1');
    for (const order of fleetOrders) {
      const selection = {
        health: 'down' as const,
        cluster: 'eu & north',
        owner: 'user:default/ada',
        search: 'a b&',
        order,
        descending: true,
      };
      const written = writeSelection(query, selection);
      expect(readSelection(new URLSearchParams(`${written}`))).toEqual(
        selection,
      );
      expect(`${writeSelection(written, everyVpn)}`).toBe('other=1');
    }
  });

  it('leaves out what cannot be', () => {
    expect(
      readSelection(
        new URLSearchParams('health=constructor&order=__proto__&descending=1'),
      ),
    ).toEqual(everyVpn);
  });
});
