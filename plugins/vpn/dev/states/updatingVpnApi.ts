import type { ReportedPeer } from 'backstage-plugin-vpn-common';
import { fixedVpnApi } from '../../src/__testUtils__/fixedVpnApi';
import type { VpnApi, VpnStatusSnapshot } from '../../src/api';
import { officeStatus } from './officeStatus';
import { manyPeers } from './peers';

/** How often all devices change, in milliseconds. */
const INTERVAL = 1_000;

/** The API of a portal whose VPN has 1,000 devices; those that ever connected send and receive every second. */
export function updatingVpnApi(): VpnApi {
  let seconds = 0;
  const busier = (peer: ReportedPeer, number: number): ReportedPeer => {
    const passed = peer.latestHandshake ? seconds : 0;
    return {
      ...peer,
      receivedBytes: peer.receivedBytes + passed * 1_000 * (number % 97),
      sentBytes: peer.sentBytes + passed * 10_000 * (number % 89),
    };
  };
  const next = (): VpnStatusSnapshot => ({
    status: officeStatus(({ report }) => {
      report!.peers = manyPeers(report!, 1_000).map(busier);
    }),
    connection: 'live',
  });
  let snapshot = next();
  const feed = {
    getSnapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      const timer = setInterval(() => {
        seconds += INTERVAL / 1_000;
        snapshot = next();
        listener();
      }, INTERVAL);
      return () => clearInterval(timer);
    },
  };
  return { ...fixedVpnApi(snapshot), watchStatus: () => feed };
}
