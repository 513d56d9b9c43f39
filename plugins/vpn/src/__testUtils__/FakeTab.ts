import type { BrowserTab, TabChannel } from '../api/tabs/BrowserTab';
import type { FakeLocks } from './FakeLocks';

/** What the tabs of a fake browser have in common. */
export interface FakeTabs {
  readonly locks: FakeLocks;
  readonly channels: Map<TabChannel, { tab: FakeTab; name: string }>;
}

class FakeDocument extends EventTarget {
  hidden = false;
}

/** A tab of a fake browser. */
export class FakeTab implements BrowserTab {
  readonly document = new FakeDocument() as FakeDocument &
    BrowserTab['document'];
  readonly locks: BrowserTab['locks'];
  private readonly closed = new AbortController();

  constructor(private readonly browser: FakeTabs) {
    this.locks = browser.locks.of(this);
  }

  readonly openChannel = (name: string): TabChannel => {
    const { channels } = this.browser;
    const channel: TabChannel = {
      onmessage: null,
      close: () => channels.delete(channel),
      postMessage: message => {
        const text = JSON.stringify(message);
        for (const [other, { name: otherName }] of channels) {
          if (other !== channel && otherName === name) {
            const data = JSON.parse(text);
            setTimeout(() =>
              other.onmessage?.call(
                other as BroadcastChannel,
                new MessageEvent('message', { data }),
              ),
            );
          }
        }
      },
    };
    channels.set(channel, { tab: this, name });
    return channel;
  };

  /** The network as the tab reaches it: its requests end with it. */
  readonly fetch: typeof fetch = (input, init) => {
    const abort = new AbortController();
    const stop = () => abort.abort();
    [init!.signal!, this.closed.signal].forEach(signal => {
      if (signal.aborted) {
        stop();
      }
      signal.addEventListener('abort', stop);
    });
    return fetch(input, { ...init, signal: abort.signal });
  };

  hide() {
    this.setHidden(true);
  }

  show() {
    this.setHidden(false);
  }

  /** Ends the tab as a crash does. */
  crash() {
    this.browser.locks.freeAllOf(this);
    this.hang();
    this.closed.abort();
  }

  /** The others hear nothing of it any more, but it keeps its locks. */
  hang() {
    for (const [channel, { tab }] of this.browser.channels) {
      if (tab === this) {
        channel.onmessage = null;
        channel.postMessage = () => {};
        channel.close();
      }
    }
  }

  private setHidden(hidden: boolean) {
    this.document.hidden = hidden;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }
}
