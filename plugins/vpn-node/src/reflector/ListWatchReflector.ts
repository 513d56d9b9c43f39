import type { ReflectedObject } from '../ClusterClient';
import { ClusterRequestError } from '../ClusterRequestError';
import type { Reflector, ReflectorOptions } from '../Reflector';
import type { ClusterConnection } from '../connection/ClusterConnection';
import { Deadline } from '../connection/Deadline';
import { connectionFailure } from '../connection/connectionFailure';
import { listAll } from '../connection/listAll';
import { Backoff } from './Backoff';
import { pause } from './pause';
import { Progress } from './Progress';
import { refusesListing, retryDelay } from './retry';
import type { ReflectorTiming } from './timing';
import { watchFrames } from './watchFrames';
import { watchQuery } from './watchQuery';

/**
 * Lists a collection and watches it. A watch that ends as agreed goes on where
 * it ended; after a failure everything is read anew.
 */
export class ListWatchReflector<T extends ReflectedObject>
  implements Reflector
{
  private readonly controller = new AbortController();
  private readonly backoff: Backoff;
  private readonly progress: Progress<T>;
  /** Whether the watch brings what is there at the start; older API servers only list it. */
  private listsByWatch = true;

  constructor(
    private readonly connection: ClusterConnection,
    private readonly options: ReflectorOptions<T>,
    private readonly timing: ReflectorTiming,
  ) {
    this.backoff = new Backoff(timing.backoff);
    this.progress = new Progress(options, this.controller.signal);
  }

  stop(): void {
    this.controller.abort();
  }

  /** Lists and watches until it is stopped. */
  async run(): Promise<void> {
    this.options.onState({ state: 'connecting' });
    while (!this.controller.signal.aborted) {
      const started = Date.now();
      try {
        await this.list();
        await this.watch();
        this.checkSteady(started);
      } catch (error) {
        if (!this.controller.signal.aborted) {
          await this.recover(error, started);
        }
      }
    }
  }

  private async list(): Promise<void> {
    if (this.listsByWatch || this.progress.resourceVersion !== undefined) {
      return;
    }
    const { signal } = this.controller;
    const { items, resourceVersion } = await listAll<T>(
      path => this.connection.fetch({ path }, { signal }),
      this.options,
    );
    this.progress.replace(items, resourceVersion);
  }

  private async watch(): Promise<void> {
    const query = watchQuery(
      this.options,
      this.timing.watchSeconds,
      this.progress.resourceVersion,
    );
    const path = `${this.options.path}?${query}`;
    const deadline = new Deadline(this.controller.signal);
    try {
      this.expectEvents(deadline);
      for await (const frame of watchFrames<T>(
        this.connection,
        path,
        deadline.signal,
      )) {
        this.progress.receive(frame);
        if (this.progress.resourceVersion !== undefined) {
          this.expectEvents(deadline);
        }
      }
    } finally {
      deadline.clear();
    }
  }

  /** All initial events share one deadline; later each event sets it anew. */
  private expectEvents(deadline: Deadline): void {
    const { resourceVersion } = this.progress;
    const { initialEvents, silence } = this.timing;
    const [time, what] =
      resourceVersion === undefined
        ? [initialEvents, `not everything of ${this.options.path} arrived`]
        : [silence, `nothing was heard of the watch of ${this.options.path}`];
    deadline.set(time, () =>
      this.connection.slow(`${what} within ${time / 1000} s`),
    );
  }

  /** A watch that ends at once is a failure, or it would be opened again and again. */
  private checkSteady(started: number): void {
    if (!this.isSteady(started)) {
      throw new ClusterRequestError(
        this.connection.name,
        'unreachable',
        `the API server ended the watch of ${this.options.path} at once`,
      );
    }
    this.backoff.reset();
  }

  private isSteady(started: number): boolean {
    return (
      this.progress.resourceVersion !== undefined &&
      Date.now() - started >= this.timing.steady
    );
  }

  private async recover(thrown: unknown, started: number): Promise<void> {
    const error = connectionFailure(this.connection.name, thrown);
    const wasListing = this.progress.resourceVersion === undefined;
    if (this.isSteady(started)) {
      this.backoff.reset();
    }
    if (wasListing && this.listsByWatch && refusesListing(error)) {
      this.progress.forget();
      this.listsByWatch = false;
      return;
    }
    // An older API server leaves out the end of the initial events: try the other way.
    if (wasListing && error.failure === 'slow') {
      this.listsByWatch = !this.listsByWatch;
    }
    this.progress.fail(error);
    const delay = retryDelay(error, this.options, this.backoff, this.timing);
    await pause(delay, this.controller.signal);
  }
}
