import { assertError } from '@backstage/errors';
import type { Breakdowns } from '../breakdowns/Breakdowns';
import type { ObjectStore } from '../store/ObjectStore';
import { reconcileClaims } from './claims';
import type { Controller, ControllerContext } from './Controller';
import { reconcileDeployments } from './deployments';
import { EventRecorder } from './EventRecorder';
import { collectGarbage } from './garbageCollector';
import { reconcileContainers } from './kubelet';
import { reconcileLonghorn } from './longhorn';
import { reconcileNodeLoss } from './nodeLoss';
import { reconcileReplicaSets } from './replicaSets';
import { reconcileResourceQuotas } from './resourceQuotas';
import { reconcileScheduling } from './scheduler';
import { Steps } from './Steps';

const controllers: Controller[] = [
  collectGarbage,
  reconcileClaims,
  reconcileNodeLoss,
  reconcileDeployments,
  reconcileReplicaSets,
  reconcileScheduling,
  reconcileContainers,
  reconcileLonghorn,
  reconcileResourceQuotas,
];

/** What the manager needs. */
export interface ControllerManagerOptions {
  store: ObjectStore;
  breakdowns: Breakdowns;
  /** Length of a step of the bring-up, of which a VPN takes about four. */
  stepMilliseconds: number;
  /** Controllers that run after the built-in ones. */
  more: Controller[];
  /** Told of what a controller could not do. */
  onError(error: Error): void;
}

/** Runs the controllers after every change, and after every step that something waited for. */
export class ControllerManager {
  readonly #context: ControllerContext;
  readonly #options: ControllerManagerOptions;
  readonly #controllers: Controller[];
  #next: NodeJS.Immediate | undefined;
  #stopListening: Array<() => void> = [];

  constructor(options: ControllerManagerOptions) {
    const { store, breakdowns, stepMilliseconds, more } = options;
    this.#options = options;
    this.#controllers = [...controllers, ...more];
    this.#context = {
      store,
      breakdowns,
      events: new EventRecorder(store),
      steps: new Steps(stepMilliseconds, () => this.#schedule()),
    };
  }

  start(): void {
    const { store, breakdowns } = this.#options;
    this.#stopListening = [
      store.onChange(({ type, object }) => {
        if (type === 'DELETED') {
          this.#context.steps.forget(object.metadata.uid!);
        }
        this.#schedule();
      }),
      breakdowns.onChange(() => this.#schedule()),
    ];
    this.#schedule();
  }

  stop(): void {
    this.#stopListening.forEach(stop => stop());
    this.#context.steps.stop();
    clearImmediate(this.#next);
  }

  /** Many changes at once are one run. */
  #schedule(): void {
    this.#next ??= setImmediate(() => {
      this.#next = undefined;
      this.#controllers.forEach(controller => this.#run(controller));
    });
  }

  #run(controller: Controller): void {
    try {
      controller(this.#context);
    } catch (error) {
      assertError(error);
      this.#options.onError(error as Error);
    }
  }
}
