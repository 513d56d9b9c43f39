import { responseErrorOf, type VpnSummary } from 'backstage-plugin-vpn-common';
import { fixedVpnApi } from '../../src/__testUtils__/fixedVpnApi';
import {
  brokenSummary,
  degradedSummary,
  fleetOf,
  lostCluster,
  lostSummary,
  summaryOf,
} from '../../src/__testUtils__/fleet';
import type { VpnApi, VpnFleetSnapshot } from '../../src/api';
import type { DevState } from './DevState';
import { manyVpns, updatingFleetApi } from './updatingFleetApi';

const apiOf = (fleet: VpnFleetSnapshot) => () =>
  fixedVpnApi({ connection: 'connecting' }, fleet);

const mixed: VpnSummary[] = [
  brokenSummary,
  degradedSummary,
  summaryOf('london', { peers: 0, peersConnected: 0 }),
  summaryOf('madrid', { owner: 'user:default/guest' }),
  ...['rome', 'oslo', 'vienna'].map(name => summaryOf(name)),
  summaryOf('a-vpn-with-quite-a-long-name-of-a-branch', {
    endpoint: '[2001:db8:85a3:8d3:1319:8a2e:370:7348]:31820',
    volume: 'Bound',
  }),
];
const lost = ['dublin', 'lisbon', 'porto'].map(lostSummary);

interface FleetState {
  name: string;
  title: string;
  createApi: () => VpnApi;
}

const states: FleetState[] = [
  {
    name: 'mixed',
    title: 'Some with problems',
    createApi: apiOf({ fleet: fleetOf(mixed), connection: 'live' }),
  },
  {
    name: 'cluster-lost',
    title: 'One cluster cannot be read, one is being asked',
    createApi: apiOf({
      fleet: fleetOf(
        [
          ...mixed,
          ...lost,
          summaryOf('tokyo', {
            cluster: 'asia',
            health: 'unknown',
            endpoint: undefined,
            volume: undefined,
            peers: 0,
          }),
        ],
        { ...lostCluster(), asia: { state: 'connecting' } },
      ),
      connection: 'live',
    }),
  },
  {
    name: 'all-lost',
    title: 'No cluster can be read',
    createApi: apiOf({
      fleet: fleetOf(lost, lostCluster()),
      connection: 'live',
    }),
  },
  {
    name: 'many',
    title: '1,000 VPNs',
    createApi: apiOf({ fleet: fleetOf(manyVpns(1_000)), connection: 'live' }),
  },
  {
    name: 'many-updating',
    title: '1,000 VPNs, of which 50 change every second',
    createApi: updatingFleetApi,
  },
  {
    name: 'none',
    title: 'No VPN yet',
    createApi: apiOf({ fleet: fleetOf([]), connection: 'live' }),
  },
  {
    name: 'loading',
    title: 'Loading',
    createApi: apiOf({ connection: 'connecting' }),
  },
  {
    name: 'denied',
    title: 'Not permitted',
    createApi: apiOf({
      connection: 'broken',
      error: responseErrorOf({
        statusCode: 403,
        name: 'NotAllowedError',
        message: 'Unauthorized',
      }),
    }),
  },
  {
    name: 'portal-unreachable',
    title: 'The portal was never reached',
    createApi: apiOf({
      connection: 'broken',
      error: new TypeError('Failed to fetch'),
    }),
  },
  {
    name: 'stream-broken',
    title: 'The stream is broken',
    createApi: apiOf({
      fleet: fleetOf(mixed),
      receivedAt: Date.now() - 75_000,
      connection: 'broken',
      error: new TypeError('Failed to fetch'),
    }),
  },
];

/** Every state of the page of all VPNs. */
export const fleetStates: DevState[] = states.map(state => ({
  ...state,
  view: 'fleet',
}));
