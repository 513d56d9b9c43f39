import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  applyMergePatch,
  createMergePatch,
  deriveVpnStatus,
  VpnBinding,
  VpnProblemCode,
} from 'backstage-plugin-vpn-common';
import { throttle } from 'lodash';
import { LONGEST_TIMER } from '../longestTimer';
import type { VpnMetrics } from '../metrics/VpnMetrics';
import type { ClusterWatcher } from '../watcher/ClusterWatcher';
import type { Needs } from '../watcher/NamespaceReads';
import type { Unsubscribe, VpnSnapshot } from './VpnStatusService';

// Milliseconds. A change is shown at once, a burst of changes as one. Until all
// is known, the watches bring what is missing at about the same time.
const BURST = 250;
const SETTLING_BURST = 20;

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
  private readonly refresh = throttle(() => this.tryUpdate(), BURST);
  private readonly settle = throttle(() => this.tryUpdate(), SETTLING_BURST);
  private timer?: NodeJS.Timeout;
  /** When the first change arrived that is not told yet, by `performance.now()`. */
  private changedAt?: number;
  private snapshot: VpnSnapshot;
  /** Whether all was known once. */
  private wasSettled = false;

  constructor(
    private readonly binding: VpnBinding,
    private readonly watcher: ClusterWatcher,
    private readonly metrics: VpnMetrics,
    private readonly logger: LoggerService,
  ) {
    this.unsubscribe = watcher.subscribe(binding.namespace, () => {
      this.changedAt ??= performance.now();
      (this.wasSettled ? this.refresh : this.settle)();
    });
    this.snapshot = this.derive(0);
    this.wasSettled = this.snapshot.settled;
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
    this.settle.cancel();
    clearTimeout(this.timer);
  }

  /** What one VPN's objects make fail stays with that VPN: it shows what it showed before. */
  private tryUpdate() {
    try {
      this.update();
    } catch (error) {
      this.logger.error(
        `Cannot derive the status of ${
          this.binding.entityRef
        }: ${stringifyError(error)}; it is shown as it was before`,
      );
    }
  }

  private update() {
    const before = this.snapshot;
    const { status, settled } = this.derive(before.settled ? CAUSE_DELAY : 0);
    const patch = createMergePatch(before.status, status) ?? {};
    // What did not change stays the same object, so that viewers compare fast.
    this.snapshot = { status: applyMergePatch(before.status, patch), settled };
    this.wasSettled ||= settled;
    // Only the time at which it was seen is nothing to tell.
    const { observedAt, ...changes } = patch;
    if (settled !== before.settled || Object.keys(changes).length) {
      this.tell();
    }
    this.changedAt = undefined;
  }

  /** Listeners write to their streams before they return. */
  private tell() {
    this.listeners.forEach(listener => listener(this.snapshot));
    if (this.changedAt !== undefined) {
      const seconds = (performance.now() - this.changedAt) / 1_000;
      this.metrics.changeSent(this.binding.cluster, seconds);
    }
  }

  private derive(delay: number): VpnSnapshot {
    const { namespace } = this.binding;
    const observation = {
      ...this.binding,
      ...this.watcher.observe(namespace),
    };
    const { status, nextChangeAt } = deriveVpnStatus(observation, Date.now());
    this.refreshAt(nextChangeAt);
    // A cluster that cannot be read tells no causes either.
    const problems = observation.failure ? [] : status.problems;
    const codes = problems.map(({ code }) => code);
    this.watcher.need(namespace, { ...needsOf(codes), delay });
    return { status, settled: this.watcher.isSettled(namespace) };
  }

  private refreshAt(moment: number | undefined) {
    clearTimeout(this.timer);
    if (moment !== undefined) {
      const left = Math.max(moment - Date.now(), 0);
      this.timer = setTimeout(this.refresh, Math.min(left, LONGEST_TIMER));
    }
  }
}

function needsOf(codes: VpnProblemCode[]): Omit<Needs, 'delay'> {
  return {
    events: codes.some(code => toldByEvents.has(code)),
    unlabelled: codes.some(code => nothingFound.has(code)),
  };
}
