import { SilenceTimer } from '../stream/SilenceTimer';
import { plainErrorOf } from '../view/plainError';
import type { ViewStore } from '../view/ViewStore';
import type { TabMessage } from './messages';

/** A tab that shows what the leader tells. */
export class Follower {
  private readonly silence: SilenceTimer;
  /** Whether anything is shown: else there may be nothing to tell. */
  private isShowing = false;
  /** Whether the view was told as a whole: before, its changes say nothing. */
  private knowsAll = false;

  constructor(private readonly store: ViewStore) {
    this.silence = new SilenceTimer(error =>
      store.apply({ type: 'failed', error: plainErrorOf(error) }),
    );
  }

  show(parts: ReadonlySet<string>) {
    this.isShowing = parts.size > 0;
    this.waitAnew();
  }

  hear(message: TabMessage) {
    const { type } = message;
    if (type === 'joined' || type === 'wants') {
      return;
    }
    this.waitAnew();
    this.knowsAll ||= type === 'view' || type === 'state';
    if (this.knowsAll || type === 'ended' || type === 'failed') {
      this.store.apply(message);
    }
  }

  stop() {
    this.silence.stop();
  }

  private waitAnew() {
    if (this.isShowing) {
      this.silence.restart();
    } else {
      this.silence.stop();
    }
  }
}
