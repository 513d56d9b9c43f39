import { OpenViewStream, ViewStream } from '../stream/ViewStream';
import type { ViewStore } from '../view/ViewStore';
import type { ViewEvent } from '../view/viewState';
import { BEAT, TabMessage } from './messages';
import type { WantedParts } from './WantedParts';

/** The tab that holds the stream, for all tabs. */
export class Leader {
  private readonly stream: ViewStream;
  private readonly timer: ReturnType<typeof setInterval>;
  private stopped = false;

  constructor(
    private readonly wanted: WantedParts,
    private readonly store: ViewStore,
    open: OpenViewStream,
    private readonly tell: (event?: ViewEvent) => void,
  ) {
    this.stream = new ViewStream(open, event => {
      store.apply(event);
      tell(event);
    });
    this.timer = setInterval(this.beat, BEAT);
    this.beat();
  }

  hear({ type }: TabMessage) {
    if (type === 'wants') {
      this.look();
    } else if (type === 'joined') {
      this.tell({ type: 'state', state: this.store.state });
    }
  }

  stop() {
    this.stopped = true;
    clearInterval(this.timer);
    this.stream.stop();
  }

  private beat = () => {
    this.tell();
    // Tabs that crash do not say what they no longer want.
    this.look();
  };

  private async look() {
    const parts = await this.wanted.ofAllTabs();
    if (!this.stopped) {
      this.stream.show(parts);
    }
  }
}
