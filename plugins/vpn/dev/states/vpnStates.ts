import { fixedVpnApi } from '../../src/__testUtils__/fixedVpnApi';
import type { VpnApi, VpnStatusSnapshot } from '../../src/api';
import { connectionStates } from './connections';
import type { DevState } from './DevState';
import { officeStatus } from './officeStatus';
import { nextOfSettings, officeSettings } from './settings';
import { updatingVpnApi } from './updatingVpnApi';
import { otherStates, problemStates } from './vpns';

interface VpnState {
  name: string;
  title: string;
  createApi(): VpnApi;
}

const apiOf = (snapshot: VpnStatusSnapshot) =>
  fixedVpnApi(snapshot, undefined, officeSettings, nextOfSettings);

const states: VpnState[] = [
  ...[...otherStates, ...problemStates].map(({ name, title, happening }) => ({
    name,
    title,
    createApi: () =>
      apiOf({ status: officeStatus(happening), connection: 'live' }),
  })),
  {
    name: 'peers-updating',
    title: '1,000 devices that send and receive every second',
    createApi: updatingVpnApi,
  },
  ...connectionStates.map(({ name, title, snapshot }) => ({
    name,
    title,
    createApi: () => apiOf(snapshot()),
  })),
];

/** Every state of a VPN, in the tab and in the card. */
export const vpnStates: DevState[] = states.flatMap(state => [
  { ...state, view: 'tab' },
  { ...state, view: 'card' },
]);
