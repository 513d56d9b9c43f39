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
  private leadership: TabLock;
  private role: Leader | Follower;
  /** The highest term of a leader that was heard of. */
  private term = 0;
  private isClosed = false;

  constructor(
    private readonly sharing: TabSharing,
    private readonly store: ViewStore,
  ) {
    const { name, locks, openChannel } = sharing;
    this.wanted = new WantedParts(locks, `${name} wants `);
    this.channel = openChannel(name);
    this.channel.onmessage = ({ data }) => this.hear(data);
    this.role = this.follow();
    this.leadership = this.compete();
  }

  async show(parts: ReadonlySet<string>) {
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

  private follow(): Follower {
    this.tell({ type: 'joined' });
    // A leader that is frozen or hangs keeps its lock.
    return new Follower(this.store, () => {
      this.leadership.release();
      this.leadership = this.compete({ steal: true });
    });
  }

  private lead(): Leader {
    const term = Math.max(Date.now(), this.term + 1);
    return new Leader(this.wanted, this.store, this.sharing.openStream, event =>
      this.tell({ type: 'told', term, event }),
    );
  }

  private compete(options: { steal?: boolean } = {}): TabLock {
    const { name, locks } = this.sharing;
    const lock = new TabLock(locks, `${name} leads`, {
      mode: 'exclusive',
      ...options,
    });
    lock.granted.then(() => {
      if (!lock.isReleased) {
        this.role.stop();
        this.role = this.lead();
      }
    });
    lock.ended.then(() => {
      // Another tab heard nothing of this one, and leads.
      if (!lock.isReleased) {
        this.role.stop();
        this.role = this.follow();
        this.leadership = this.compete();
      }
    });
    return lock;
  }

  private hear(message: TabMessage) {
    if (message.type === 'told') {
      if (message.term < this.term) {
        return;
      }
      this.term = message.term;
    }
    this.role.hear(message);
  }

  private tell(message: TabMessage) {
    if (!this.isClosed) {
      this.channel.postMessage(message);
    }
  }
}
