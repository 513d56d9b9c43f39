import { StatusReporter } from '../reporter/StatusReporter';
import { BrokenObjects } from './brokenObjects';
import { reconcileClaims } from './claims';
import { reconcileDeployments } from './deployments';
import { collectGarbage } from './ownership';
import { PodRunner } from './pods';
import { reconcileReplicaSets } from './replicaSets';
import type { Surroundings } from './Surroundings';
import { reconcileLonghornVolumes } from './volumes';

/** Makes the cluster what its objects ask for: looks at everything after each change, and at every tick. */
export class Controller {
  private readonly pods: PodRunner;
  private readonly broken: BrokenObjects;
  private readonly reporter: StatusReporter;
  private timer?: NodeJS.Timeout;
  private pending?: NodeJS.Immediate;
  private forget?: () => void;

  constructor(private readonly surroundings: Surroundings) {
    this.pods = new PodRunner(surroundings);
    this.broken = new BrokenObjects(surroundings);
    this.reporter = new StatusReporter(surroundings);
  }

  start(): void {
    const { store, timing } = this.surroundings;
    this.timer = setInterval(() => this.reconcile(), timing.tick);
    this.forget = store.onChange(() => {
      this.pending ??= setImmediate(() => this.reconcile());
    });
  }

  stop(): void {
    clearInterval(this.timer);
    clearImmediate(this.pending);
    this.forget?.();
  }

  /** Looks at everything once. */
  reconcile(): void {
    const { surroundings } = this;
    this.broken.reconcile();
    reconcileClaims(surroundings);
    reconcileDeployments(surroundings);
    reconcileReplicaSets(surroundings);
    this.pods.reconcile();
    reconcileLonghornVolumes(surroundings);
    collectGarbage(surroundings.store);
    this.reporter.reconcile();
    // What this look itself changed has been looked at: the next tick goes on.
    clearImmediate(this.pending);
    this.pending = undefined;
  }
}
