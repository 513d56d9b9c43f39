import type { ViewStore } from '../view/ViewStore';
import { BEAT, TabMessage } from './messages';

/**
 * Beats of its own clock after which a follower takes a leader of which it
 * hears nothing for lost. A follower that hung itself missed but one.
 */
const MISSED = 3;

/** A tab that shows what the leader tells. */
export class Follower {
  private readonly timer: ReturnType<typeof setInterval>;
  private missed = 0;
  /** Whether the view was told as a whole: before, its changes say nothing. */
  private knowsAll = false;

  constructor(
    private readonly store: ViewStore,
    private readonly onLost: () => void,
  ) {
    this.timer = setInterval(this.beat, BEAT);
  }

  hear(message: TabMessage) {
    if (message.type !== 'told') {
      return;
    }
    this.missed = 0;
    const { event } = message;
    this.knowsAll ||= event?.type === 'view' || event?.type === 'state';
    const isChange = event?.type === 'patch' || event?.type === 'heard';
    if (event && (this.knowsAll || !isChange)) {
      this.store.apply(event);
    }
  }

  stop() {
    clearInterval(this.timer);
  }

  private beat = () => {
    this.missed += 1;
    if (this.missed === MISSED) {
      this.missed = 0;
      this.onLost();
    }
  };
}
