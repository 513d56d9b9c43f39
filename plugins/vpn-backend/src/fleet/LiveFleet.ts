import type { VpnFleet } from 'backstage-plugin-vpn-common';
import { isEqual, throttle } from 'lodash';
import type { ReadableVpn } from '../access/VpnAccess';
import type { VpnStatusService } from '../status/VpnStatusService';
import type { LiveDocument } from '../stream/LiveDocument';
import { FleetRow } from './FleetRow';

const BURST = 250;

/** All VPNs that one user may see. Each shows what is known of it; none waits for another. */
export class LiveFleet implements LiveDocument<VpnFleet> {
  private vpns: ReadableVpn[] = [];
  private readonly rows = new Map<string, FleetRow>();
  private listener?: (fleet: VpnFleet, settled: boolean) => void;
  private readonly changed = throttle(() => this.tell(), BURST);

  /** @param list - asks which VPNs the user may see */
  constructor(
    private readonly statuses: VpnStatusService,
    private readonly list: () => Promise<ReadableVpn[]>,
  ) {}

  async authorize() {
    this.vpns = await this.list();
    if (this.listener) {
      this.followAll();
    } else {
      await this.statuses.assertAvailable();
    }
  }

  start(listener: (fleet: VpnFleet, settled: boolean) => void) {
    this.listener = listener;
    this.followAll();
  }

  stop() {
    this.listener = undefined;
    this.changed.cancel();
    [...this.rows.keys()].forEach(entityRef => this.leave(entityRef));
  }

  private followAll() {
    const kept = new Set(this.vpns.map(({ binding }) => binding.entityRef));
    [...this.rows.keys()]
      .filter(entityRef => !kept.has(entityRef))
      .forEach(entityRef => this.leave(entityRef));
    this.vpns.forEach(vpn => this.follow(vpn));
    this.changed.cancel();
    this.tell();
  }

  private follow(vpn: ReadableVpn) {
    const { entityRef } = vpn.binding;
    const known = this.rows.get(entityRef);
    if (!isEqual(known?.vpn, vpn)) {
      const row = new FleetRow(vpn, this.statuses, this.changed);
      known?.stop();
      this.rows.set(entityRef, row);
    }
  }

  private leave(entityRef: string) {
    this.rows.get(entityRef)?.stop();
    this.rows.delete(entityRef);
  }

  private tell() {
    const fleet: VpnFleet = { vpns: {}, clusters: {} };
    const rows = [...this.rows.values()];
    for (const { vpn, shown } of rows) {
      if (shown) {
        fleet.vpns[vpn.binding.entityRef] = shown.summary;
        fleet.clusters[vpn.binding.cluster] = shown.cluster;
      }
    }
    this.listener?.(
      fleet,
      rows.every(({ settled }) => settled),
    );
  }
}
