import type { Response } from 'express';
import { cloneDeep } from 'lodash';
import type { ApiObject, ObjectStore, StoreEvent } from '../store/ObjectStore';
import { type ApiError, expired } from './ApiError';
import { apiVersionOf, type Query, selection } from './lists';
import type { RequestTarget } from './requestTarget';

interface OpenWatch {
  end(error?: ApiError): void;
  plural: string;
}

/** Follows collections for clients: one open response is one watch. */
export class Watches {
  private readonly open = new Set<OpenWatch>();
  private frozen = false;

  /** @param bookmarkMilliseconds - how often a watch is told the version it has reached */
  constructor(
    private readonly store: ObjectStore,
    private readonly bookmarkMilliseconds: number,
  ) {}

  get count(): number {
    return this.open.size;
  }

  /** While frozen, watches stay open and tell nothing. */
  freeze(frozen: boolean): void {
    this.frozen = frozen;
  }

  /** Ends the watches of one kind, or all; with an error as their last frame where one is given. */
  end(plural?: string, error?: ApiError): void {
    [...this.open]
      .filter(watch => !plural || watch.plural === plural)
      .forEach(watch => watch.end(error));
  }

  /** Serves a watch until the client leaves, its time is over, or it is ended. */
  serve(target: RequestTarget, query: Query, response: Response): void {
    const { resource, namespace, name } = target;
    const byQuery = selection(query, namespace);
    const selected = (object: ApiObject) =>
      byQuery(object) && (!name || object.metadata.name === name);
    const write = (type: string, object: unknown) => {
      if (!this.frozen) {
        response.write(`${JSON.stringify({ type, object })}\n`);
      }
    };
    const bookmark = (annotations?: Record<string, string>) =>
      write('BOOKMARK', {
        kind: resource.kind,
        apiVersion: apiVersionOf(resource),
        metadata: {
          resourceVersion: this.store.resourceVersion,
          ...(annotations && { annotations }),
        },
        ...(resource.kind === 'Pod' && {
          spec: { containers: null },
          status: {},
        }),
      });
    const tell = (event: StoreEvent) => {
      if (event.resource === resource) {
        const frame = frameOf(event, selected);
        if (frame) {
          write(frame.type, frame.object);
        }
      }
    };

    response.status(200).setHeader('Content-Type', 'application/json');
    const since = query.resourceVersion;
    const initial =
      query.sendInitialEvents === 'true' || !since || since === '0';
    const missed = initial ? [] : this.store.changesSince(since);
    if (!missed) {
      write('ERROR', expired(since!, this.store.resourceVersion).toStatus());
      response.end();
      return;
    }
    if (initial && query.sendInitialEvents !== 'false') {
      this.store
        .list(resource, namespace)
        .filter(selected)
        .forEach(object => write('ADDED', object));
    }
    if (query.sendInitialEvents === 'true') {
      bookmark({ 'k8s.io/initial-events-end': 'true' });
    }
    missed.forEach(tell);
    response.flushHeaders();

    const forget = this.store.onChange(tell);
    const bookmarks =
      query.allowWatchBookmarks === 'true'
        ? setInterval(() => bookmark(), this.bookmarkMilliseconds)
        : undefined;
    const watch: OpenWatch = {
      plural: resource.plural,
      end: error => {
        if (error) {
          write('ERROR', error.toStatus());
        }
        response.end();
      },
    };
    const timeout = query.timeoutSeconds
      ? setTimeout(() => watch.end(), Number(query.timeoutSeconds) * 1000)
      : undefined;
    this.open.add(watch);
    response.on('close', () => {
      forget();
      clearInterval(bookmarks);
      clearTimeout(timeout);
      this.open.delete(watch);
    });
  }
}

/** An object that comes into a selection, or leaves it, is added or deleted for its watchers. */
function frameOf(
  { type, object, previous }: StoreEvent,
  selected: (object: ApiObject) => boolean,
): { type: string; object: ApiObject } | undefined {
  const isIn = selected(object);
  if (type !== 'MODIFIED' || !previous) {
    return isIn ? { type, object } : undefined;
  }
  const wasIn = selected(previous);
  if (!isIn && wasIn) {
    const left = cloneDeep(previous);
    left.metadata.resourceVersion = object.metadata.resourceVersion;
    return { type: 'DELETED', object: left };
  }
  if (!isIn) {
    return undefined;
  }
  return { type: wasIn ? 'MODIFIED' : 'ADDED', object };
}
