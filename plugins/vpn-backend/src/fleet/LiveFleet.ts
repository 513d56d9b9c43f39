import {
  fleetClusterOf,
  summarizeVpn,
  VpnFleet,
} from 'backstage-plugin-vpn-common';
import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { isEqual, throttle } from 'lodash';
import type { ReadableVpn } from '../access/VpnAccess';
import type {
  Unsubscribe,
  VpnSnapshot,
  VpnStatusService,
} from '../status/VpnStatusService';
import type { LiveDocument } from '../stream/LiveDocument';

const BURST = 250;

interface Row {
  vpn: ReadableVpn;
  snapshot?: VpnSnapshot;
  unsubscribe?: Unsubscribe;
}

/** All VPNs that one user may see. Each shows what is known of it; none waits for another. */
export class LiveFleet implements LiveDocument<VpnFleet> {
  private vpns: ReadableVpn[] = [];
  private readonly rows = new Map<string, Row>();
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
    if (known && isEqual(known.vpn.binding, vpn.binding)) {
      known.vpn = vpn;
      return;
    }
    this.leave(entityRef);
    const row: Row = { vpn };
    this.rows.set(entityRef, row);
    row.unsubscribe = this.statuses.subscribe(vpn.binding, snapshot => {
      const first = !row.snapshot;
      row.snapshot = snapshot;
      if (!first) {
        this.changed();
      }
    });
  }

  private leave(entityRef: string) {
    this.rows.get(entityRef)?.unsubscribe?.();
    this.rows.delete(entityRef);
  }

  private tell() {
    const known = [...this.rows.values()].flatMap(({ vpn, snapshot }) =>
      snapshot ? [{ vpn, ...snapshot }] : [],
    );
    const fleet: VpnFleet = { vpns: {}, clusters: {} };
    for (const { vpn, status } of known) {
      fleet.vpns[status.entityRef] = summarizeVpn(status, titleOf(vpn));
      fleet.clusters[status.cluster] = fleetClusterOf(status);
    }
    this.listener?.(
      fleet,
      known.every(({ settled }) => settled),
    );
  }
}

function titleOf({ entity }: ReadableVpn) {
  return {
    title: entity.metadata.title,
    owner: entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
      ?.targetRef,
  };
}
