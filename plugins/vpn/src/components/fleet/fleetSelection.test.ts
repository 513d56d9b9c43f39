import type { VpnSummary } from 'backstage-plugin-vpn-common';
import { summaryOf } from '../../__testUtils__/fleet';
import { type FleetOrder, fleetOrders, nameOf } from './fleetOrder';
import {
  everyVpn,
  type FleetSelection,
  MINE,
  readSelection,
  selectVpns,
  writeSelection,
} from './fleetSelection';

const vpns = [
  summaryOf('site-10', { owner: 'user:default/ada', peersConnected: 1 }),
  summaryOf('site-2', { cluster: 'asia', volume: 'Bound', owner: undefined }),
  summaryOf('lost', { health: 'unknown', cluster: 'asia' }),
  summaryOf('slow', {
    health: 'degraded',
    owner: 'group:default/sales',
    volume: 'degraded',
  }),
  summaryOf('hq', {
    title: 'Headquarters',
    health: 'down',
    endpoint: undefined,
    volume: undefined,
    peersConnected: 0,
  }),
];
const mine = new Set(['user:default/ada', 'group:default/sales']);

const select = (change: Partial<FleetSelection>) =>
  selectVpns(vpns, { ...everyVpn, ...change }, mine);
const namesOf = (shown: VpnSummary[]) => shown.map(nameOf);
const names = (change: Partial<FleetSelection>) => namesOf(select(change).vpns);

describe('selectVpns', () => {
  it('shows all, the worst first, equal ones by name', () => {
    expect(names({})).toEqual([
      'Headquarters',
      'slow',
      'lost',
      'site-2',
      'site-10',
    ]);
  });

  it.each<[FleetOrder, string[]]>([
    ['name', ['Headquarters', 'lost', 'site-2', 'site-10', 'slow']],
    ['endpoint', ['lost', 'site-2', 'site-10', 'slow', 'Headquarters']],
    ['devices', ['Headquarters', 'site-10', 'lost', 'site-2', 'slow']],
    ['volume', ['site-2', 'slow', 'lost', 'site-10', 'Headquarters']],
    ['owner', ['Headquarters', 'lost', 'slow', 'site-10', 'site-2']],
    ['cluster', ['lost', 'site-2', 'Headquarters', 'site-10', 'slow']],
  ])('puts them in the order of %s', (order, expected) => {
    expect(names({ order })).toEqual(expected);
  });

  it('turns an order round, but leaves last what has no value', () => {
    expect(names({ order: 'endpoint', descending: true })).toEqual([
      'slow',
      'site-10',
      'site-2',
      'lost',
      'Headquarters',
    ]);
  });

  it.each<[Partial<FleetSelection>, string[]]>([
    [{ health: 'degraded' }, ['slow']],
    [{ cluster: 'asia' }, ['lost', 'site-2']],
    [{ owner: 'user:default/ada' }, ['site-10']],
    [{ owner: MINE }, ['slow', 'site-10']],
    [{ search: ' SITE-2.example' }, ['site-2']],
    [{ search: 'headq' }, ['Headquarters']],
    [{ search: 'default/hq' }, ['Headquarters']],
    [{ cluster: 'asia', search: 'lost', health: 'unknown' }, ['lost']],
    [{ cluster: 'asia', health: 'down' }, []],
  ])('shows those that %j wants', (change, expected) => {
    expect(names(change)).toEqual(expected);
  });

  it('counts each health among those that the other filters leave', () => {
    expect(select({ cluster: 'asia', health: 'down' }).counts).toEqual({
      all: 2,
      down: 0,
      degraded: 0,
      unknown: 1,
      healthy: 1,
    });
  });
});

describe('the query of the page', () => {
  it('keeps a selection, and what else is in it', () => {
    const selection: FleetSelection = {
      health: 'down',
      cluster: 'eu & asia',
      owner: MINE,
      search: 'a=b',
      order: 'devices',
      descending: true,
    };
    const query = writeSelection(new URLSearchParams('tab=1'), selection);

    expect(query.get('tab')).toBe('1');
    expect(readSelection(new URLSearchParams(`${query}`))).toEqual(selection);
  });

  it('says nothing of what is usual', () => {
    expect(
      `${writeSelection(new URLSearchParams('health=down'), everyVpn)}`,
    ).toBe('');
    expect(readSelection(new URLSearchParams())).toEqual(everyVpn);
  });

  it('is not believed where it wants what there is not', () => {
    const query = new URLSearchParams(
      'health=excellent&order=colour&descending=maybe',
    );

    expect(readSelection(query)).toEqual(everyVpn);
  });

  it.each(fleetOrders)('can ask for the order of %s', order => {
    expect(readSelection(new URLSearchParams({ order })).order).toBe(order);
  });
});
