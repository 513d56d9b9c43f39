import type { ServerResponse } from 'node:http';
import { apiVersionOf } from '../store/resourceOf';
import type { ApiObject, ObjectStore, StoreEvent } from '../store/ObjectStore';
import type { ResourceType } from '../store/resources';
import { emptyParts } from './emptyParts';
import { expired } from './refusals';
import type { Selector } from './selectors';

/** How often an idle watch says that it is alive, as real servers do. */
const BOOKMARK_MILLISECONDS = 60_000;

/** What a watch was asked for. */
export interface WatchOptions {
  namespace?: string;
  matches: Selector;
  bookmarks: boolean;
}

type FrameType = StoreEvent['type'] | 'BOOKMARK' | 'ERROR';

/** One open watch: writes each change of the objects that it was asked for as one line of JSON. */
export class Watch {
  private frozen: string[] | undefined;
  private readonly cleanups: Array<() => void> = [];

  constructor(
    readonly resource: ResourceType,
    private readonly store: ObjectStore,
    private readonly options: WatchOptions,
    private readonly response: ServerResponse,
  ) {}

  /** Follows changes until the client leaves, or the watch is ended. */
  follow(): void {
    this.cleanups.push(this.store.onChange(event => this.tell(event)));
    if (this.options.bookmarks) {
      const timer = setInterval(() => this.bookmark(), BOOKMARK_MILLISECONDS);
      this.cleanups.push(() => clearInterval(timer));
    }
    this.response.once('close', () =>
      this.cleanups.splice(0).forEach(cleanup => cleanup()),
    );
  }

  /** Calls back when the watch has ended, whoever ended it. */
  onEnd(callback: () => void): void {
    this.cleanups.push(callback);
  }

  /** Writes everything that is there. */
  tellAll(): void {
    this.store
      .list(this.resource, this.options.namespace)
      .filter(this.options.matches)
      .forEach(object => this.write('ADDED', object));
  }

  /** Writes a change, as it looks to who sees only what the watch selects. */
  tell({ type, resource, object, previous }: StoreEvent): void {
    const { namespace, matches } = this.options;
    const isOther =
      resource !== this.resource ||
      (namespace && object.metadata.namespace !== namespace);
    if (isOther) {
      return;
    }
    const was = type === 'MODIFIED' && previous ? matches(previous) : false;
    if (type !== 'MODIFIED') {
      if (matches(object)) {
        this.write(type, object);
      }
    } else if (matches(object)) {
      this.write(was ? 'MODIFIED' : 'ADDED', object);
    } else if (was && previous) {
      const { resourceVersion } = object.metadata;
      const metadata = { ...previous.metadata, resourceVersion };
      this.write('DELETED', { ...previous, metadata });
    }
  }

  /** Says up to which version the watch has told everything. */
  bookmark(annotations?: Record<string, string>): void {
    const { resourceVersion } = this.store;
    this.write('BOOKMARK', {
      kind: this.resource.kind,
      apiVersion: apiVersionOf(this.resource),
      metadata: { resourceVersion, ...(annotations && { annotations }) },
      ...emptyParts(this.resource),
    });
  }

  /** Ends the watch: its version is too old. */
  expire(version = this.store.resourceVersion): void {
    this.write('ERROR', expired(version, this.store.resourceVersion).body);
    this.end();
  }

  end(): void {
    this.response.end();
  }

  /** Keeps back what is to be written until {@link thaw}. */
  freeze(): void {
    this.frozen ??= [];
  }

  thaw(): void {
    const lines = this.frozen ?? [];
    this.frozen = undefined;
    lines.forEach(line => this.response.write(line));
  }

  private write(type: FrameType, object: object | ApiObject): void {
    const line = `${JSON.stringify({ type, object })}\n`;
    if (this.frozen) {
      this.frozen.push(line);
    } else if (!this.response.writableEnded) {
      this.response.write(line);
    }
  }
}
