import type { Side } from './backend/types';
import { clusterName, vpnName } from './clusters/names';
import { markOf } from './clusters/reportOf';
import type { Portal } from './Portal';
import { within } from './statistics';
import type { Viewer } from './viewers/Viewer';
import { viewerOf } from './viewers/viewerOf';

/** Longest time to wait for a status or a change, in milliseconds. */
const PATIENCE = 30_000;

/** Those who look at VPNs of a portal. */
export class Audience {
  private readonly members: Array<{ vpn?: number; viewer: Viewer }> = [];

  constructor(private readonly portal: Portal, private readonly side: Side) {}

  get viewers(): Viewer[] {
    return this.members.map(({ viewer }) => viewer);
  }

  /** One more looks at a VPN; gives the milliseconds until it saw the status, `undefined` after 30 s. */
  async join(vpn: number, clusters = 1): Promise<number | undefined> {
    const viewer = viewerOf(this.side, this.portal.url, {
      name: vpnName(vpn),
      cluster: clusterName(vpn % clusters),
    });
    this.add(viewer, vpn);
    return within(PATIENCE, viewer.firstStatus);
  }

  /** Adds somebody who looks at something else. */
  add(viewer: Viewer, vpn?: number) {
    this.members.push({ vpn, viewer });
  }

  /** Has a VPN report; gives the milliseconds until each who looks at it has that, `undefined` after 30 s. */
  async report(
    vpn: number,
    peers: number,
    round: number,
  ): Promise<Array<number | undefined>> {
    const seen = this.members
      .filter(member => member.vpn === vpn)
      .map(({ viewer }) => within(PATIENCE, viewer.sees(`${markOf(round)}`)));
    const reportedAt = await this.portal.report({ vpn, peers, round });
    const times = await Promise.all(seen);
    return times.map(at => at && at - reportedAt);
  }

  leave() {
    this.members.splice(0).forEach(({ viewer }) => viewer.stop());
  }
}
