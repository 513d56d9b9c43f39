import type { VpnSummary } from 'backstage-plugin-vpn-common';
import { fixedVpnApi } from '../../src/__testUtils__/fixedVpnApi';
import {
  brokenSummary,
  degradedSummary,
  fleetOf,
  summaryOf,
} from '../../src/__testUtils__/fleet';
import type { VpnApi, VpnFleetSnapshot } from '../../src/api';

/** How often some change, in milliseconds, and how many. */
const INTERVAL = 1_000;
const CHANGING = 50;

const clusters = ['eu-central', 'eu-west', 'us-east', 'asia'];
const owners = [
  'group:default/network',
  'group:default/sales',
  'user:default/guest',
];

/** VPNs on several clusters, of several owners, some of which are not well. */
export function manyVpns(count: number): VpnSummary[] {
  return Array.from({ length: count }, (_, index) => {
    const well = summaryOf(`vpn-${index + 1}`);
    const isDown = index % 40 === 13;
    const isDegraded = index % 25 === 7;
    return {
      ...well,
      ...(isDegraded && degradedSummary),
      ...(isDown && brokenSummary),
      title: undefined,
      entityRef: well.entityRef,
      endpoint: well.endpoint,
      cluster: clusters[index % clusters.length],
      owner: owners[index % owners.length],
    };
  });
}

/** The API of a portal with 1,000 VPNs, of which 50 change every second: devices come and go, some go down and come back. */
export function updatingFleetApi(): VpnApi {
  let seconds = 0;
  let vpns = manyVpns(1_000);
  const next = (): VpnFleetSnapshot => ({
    fleet: fleetOf(vpns),
    connection: 'live',
  });
  const change = () => {
    seconds += 1;
    vpns = [...vpns];
    for (let index = 0; index < CHANGING; index += 1) {
      const at = (seconds * 37 + index * 20) % vpns.length;
      const isDown = (seconds + index) % 10 === 0;
      vpns[at] = {
        ...vpns[at],
        health: isDown ? 'down' : 'healthy',
        problem: isDown ? brokenSummary.problem : undefined,
        problemWords: isDown ? brokenSummary.problemWords : undefined,
        peersConnected: (vpns[at].peersConnected + 1) % 10,
      };
    }
  };
  let snapshot = next();
  const feed = {
    getSnapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      const timer = setInterval(() => {
        change();
        snapshot = next();
        listener();
      }, INTERVAL);
      return () => clearInterval(timer);
    },
  };
  return {
    ...fixedVpnApi({ connection: 'connecting' }),
    watchFleet: () => feed,
  };
}
