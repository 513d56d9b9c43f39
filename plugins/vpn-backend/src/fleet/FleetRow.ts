import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  createMergePatch,
  fleetClusterOf,
  summarizeVpn,
  VpnFleetCluster,
  VpnSummary,
} from 'backstage-plugin-vpn-common';
import type { ReadableVpn } from '../access/VpnAccess';
import type {
  Unsubscribe,
  VpnSnapshot,
  VpnStatusService,
} from '../status/VpnStatusService';

interface Shown {
  summary: VpnSummary;
  cluster: VpnFleetCluster;
}

/** One VPN of a fleet. What it shows stays the same object until it changes. */
export class FleetRow {
  private known?: Shown;
  private complete = false;
  private readonly unsubscribe: Unsubscribe;

  constructor(
    readonly vpn: ReadableVpn,
    statuses: VpnStatusService,
    private readonly onChange: () => void,
  ) {
    this.unsubscribe = statuses.subscribe(vpn.binding, snapshot =>
      this.show(snapshot),
    );
  }

  get shown(): Shown | undefined {
    return this.known;
  }

  /** Whether all that it is made from was read, or failed. */
  get settled(): boolean {
    return this.complete;
  }

  stop() {
    this.unsubscribe();
  }

  private show({ status, settled }: VpnSnapshot) {
    const next: Shown = {
      summary: summarizeVpn(status, titleOf(this.vpn)),
      cluster: fleetClusterOf(status),
    };
    const first = !this.known;
    const changed = !this.known || saysMore(this.known, next);
    if (changed) {
      this.known = next;
    }
    const becameComplete = settled !== this.complete;
    this.complete = settled;
    if (!first && (changed || becameComplete)) {
      this.onChange();
    }
  }
}

/** Whether more than the time changed at which it was seen. */
function saysMore(before: Shown, after: Shown): boolean {
  const { observedAt } = before.summary;
  const sameTime = { ...after, summary: { ...after.summary, observedAt } };
  return createMergePatch(before, sameTime) !== undefined;
}

function titleOf({ entity }: ReadableVpn) {
  return {
    title: entity.metadata.title,
    owner: entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
      ?.targetRef,
  };
}
