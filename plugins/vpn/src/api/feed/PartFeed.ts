import type { VpnFeed, VpnFeedState } from '../VpnApi';
import type { LiveView } from '../view/LiveView';
import { partOf } from '../view/parts';
import type { ViewState } from '../view/viewState';
import { nextSnapshot } from './nextSnapshot';

/** The feed of one part of the view. */
export class PartFeed<Snapshot extends VpnFeedState>
  implements VpnFeed<Snapshot>
{
  private readonly listeners = new Set<() => void>();
  private snapshot = { connection: 'connecting' } as Snapshot;
  private state?: ViewState;
  private leave = () => {};

  constructor(private readonly view: LiveView, private readonly part: string) {}

  // Arrow functions, since React calls them without an object.
  getSnapshot = (): Snapshot => this.snapshot;

  subscribe = (listener: () => void): (() => void) => {
    if (!this.listeners.size) {
      this.leave = this.view.subscribe(this.part, this.update);
      this.update();
    }
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (!this.listeners.size) {
        this.leave();
        this.pause();
      }
    };
  };

  private update = () => {
    const { state } = this.view.store;
    if (!this.state || this.isOtherThan(this.state, state)) {
      const part = partOf(state.view, this.part);
      this.snapshot = nextSnapshot(this.snapshot, part, state);
      this.listeners.forEach(tell => tell());
    }
    this.state = state;
  };

  /** Nobody keeps it current any more. */
  private pause() {
    const { heardAt } = this.view.store.state;
    const stream = { connection: 'connecting', heardAt } as const;
    this.snapshot = nextSnapshot(this.snapshot, undefined, stream);
    this.state = undefined;
  }

  private isOtherThan(before: ViewState, after: ViewState): boolean {
    return (
      before.connection !== after.connection ||
      before.error !== after.error ||
      partOf(before.view, this.part) !== partOf(after.view, this.part)
    );
  }
}
