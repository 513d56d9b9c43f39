import {
  deriveVpnStatus,
  VpnBinding,
  VpnProblemCode,
} from 'backstage-plugin-vpn-common';
import { isEqual, throttle } from 'lodash';
import type { ClusterWatcher } from '../watcher/ClusterWatcher';
import type { Needs } from '../watcher/NamespaceReads';
import type { Unsubscribe, VpnSnapshot } from './VpnStatusService';

// A change is shown at once, a burst of changes as one.
const BURST = 250;

// What happens just now gets its events a moment later.
const CAUSE_DELAY = 2_000;

// Problems whose cause stands in events alone.
const toldByEvents = new Set<VpnProblemCode>([
  'image-pull-failed',
  'pod-not-ready',
  'tunnel-down',
  'claim-pending',
]);

const nothingFound = new Set<VpnProblemCode>([
  'not-deployed',
  'objects-unlabelled',
]);

/** Derives the status of one VPN for all its viewers, whenever something or the time changes it. */
export class VpnWatch {
  private readonly listeners = new Set<(snapshot: VpnSnapshot) => void>();
  private readonly unsubscribe: Unsubscribe;
  private readonly refresh = throttle(() => this.update(), BURST);
  private timer?: NodeJS.Timeout;
  private snapshot: VpnSnapshot;

  constructor(
    private readonly binding: VpnBinding,
    private readonly watcher: ClusterWatcher,
  ) {
    this.unsubscribe = watcher.subscribe(binding.namespace, this.refresh);
    this.snapshot = this.derive(0);
  }

  get viewers(): number {
    return this.listeners.size;
  }

  add(listener: (snapshot: VpnSnapshot) => void): Unsubscribe {
    this.listeners.add(listener);
    listener(this.snapshot);
    return () => this.listeners.delete(listener);
  }

  stop() {
    this.unsubscribe();
    this.refresh.cancel();
    clearTimeout(this.timer);
  }

  private update() {
    const before = this.snapshot;
    this.snapshot = this.derive(before.settled ? CAUSE_DELAY : 0);
    if (!saysTheSame(before, this.snapshot)) {
      this.listeners.forEach(listener => listener(this.snapshot));
    }
  }

  private derive(delay: number): VpnSnapshot {
    const { namespace } = this.binding;
    const { status, nextChangeAt } = deriveVpnStatus(
      { ...this.binding, ...this.watcher.observe(namespace) },
      Date.now(),
    );
    this.refreshAt(nextChangeAt);
    const codes = status.problems.map(({ code }) => code);
    this.watcher.need(namespace, { ...needsOf(codes), delay });
    return { status, settled: this.watcher.isSettled(namespace) };
  }

  private refreshAt(moment: number | undefined) {
    clearTimeout(this.timer);
    if (moment !== undefined) {
      this.timer = setTimeout(this.refresh, Math.max(moment - Date.now(), 0));
    }
  }
}

function needsOf(codes: VpnProblemCode[]): Omit<Needs, 'delay'> {
  return {
    events: codes.some(code => toldByEvents.has(code)),
    unlabelled: codes.some(code => nothingFound.has(code)),
  };
}

/** Whether only the time differs at which it was seen. */
function saysTheSame(a: VpnSnapshot, b: VpnSnapshot): boolean {
  const { observedAt } = b.status;
  return isEqual({ ...a, status: { ...a.status, observedAt } }, b);
}
