import type { BrowserTab } from '../tabs/BrowserTab';
import type { ViewSource } from './ViewSource';
import { ViewStore } from './ViewStore';

/**
 * All that this tab shows: kept current while somebody subscribes and the page
 * is visible.
 */
export class LiveView {
  readonly store = new ViewStore();
  /** How many subscribe to each part. */
  private readonly subscribers = new Map<string, number>();
  private source?: Promise<ViewSource>;

  constructor(
    private readonly document: BrowserTab['document'],
    private readonly openSource: (store: ViewStore) => Promise<ViewSource>,
  ) {}

  /** Keeps a part current until the returned function is called. */
  subscribe(part: string, listener: () => void): () => void {
    const unsubscribe = this.store.subscribe(listener);
    this.count(part, 1);
    return () => {
      unsubscribe();
      this.count(part, -1);
    };
  }

  private count(part: string, change: number) {
    const subscribers = (this.subscribers.get(part) ?? 0) + change;
    if (subscribers) {
      this.subscribers.set(part, subscribers);
    } else {
      this.subscribers.delete(part);
    }
    this.refresh();
  }

  private start(): Promise<ViewSource> {
    this.document.addEventListener('visibilitychange', this.refresh);
    return this.openSource(this.store);
  }

  private refresh = async () => {
    this.source ??= this.start();
    // Even where it is there: all who subscribe in one go are served at once.
    const source = await this.source;
    if (this.document.hidden) {
      source.stop();
      this.store.apply({ type: 'ended' });
    } else {
      source.show(new Set(this.subscribers.keys()));
    }
  };
}
