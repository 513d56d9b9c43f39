import type { OpenViewStream } from '../stream/ViewStream';
import type { ViewSource } from '../view/ViewSource';
import type { ViewStore } from '../view/ViewStore';
import type { BrowserTab, TabChannel } from './BrowserTab';
import { Follower } from './Follower';
import { Leader } from './Leader';
import type { TabMessage } from './messages';
import { TabLock } from './TabLock';
import { WantedParts } from './WantedParts';

/** What the tabs that share a stream have in common. */
export interface TabSharing {
  /** Begins the names of the channel and of the locks. */
  name: string;
  locks: NonNullable<BrowserTab['locks']>;
  openChannel: NonNullable<BrowserTab['openChannel']>;
  openStream: OpenViewStream;
}

/** This tab among the visible ones: it follows until the browser grants it the lock of the leader. */
export class TabMember implements ViewSource {
  private readonly channel: TabChannel;
  private readonly wanted: WantedParts;
  private readonly leadership: TabLock;
  private role: Leader | Follower;
  private isClosed = false;

  constructor(
    { name, locks, openChannel, openStream }: TabSharing,
    store: ViewStore,
  ) {
    this.wanted = new WantedParts(locks, `${name} wants `);
    this.role = new Follower(store);
    this.channel = openChannel(name);
    this.channel.onmessage = ({ data }) => this.role.hear(data);
    this.tell({ type: 'joined' });
    this.leadership = new TabLock(locks, `${name} leads`, 'exclusive');
    this.leadership.granted.then(() => {
      if (!this.leadership.isReleased) {
        this.role.stop();
        this.role = new Leader(this.wanted, store, openStream, this.tell);
      }
    });
  }

  async show(parts: ReadonlySet<string>) {
    this.role.show(parts);
    await this.wanted.show(parts);
    this.role.hear({ type: 'wants' });
    this.tell({ type: 'wants' });
  }

  /** Leaves the visible tabs: another one takes over, where this one led. */
  async stop() {
    this.role.stop();
    this.channel.onmessage = () => {};
    this.leadership.release();
    await this.show(new Set());
    this.isClosed = true;
    this.channel.close();
  }

  private tell = (message: TabMessage) => {
    if (!this.isClosed) {
      this.channel.postMessage(message);
    }
  };
}
