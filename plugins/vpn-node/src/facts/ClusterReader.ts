import type { ClusterFacts } from 'backstage-plugin-vpn-common';
import type { ClusterClient, RequestOptions } from '../ClusterClient';
import { ClusterRequestError } from '../ClusterRequestError';
import { listAll } from '../connection/listAll';
import type { CollectionSelection } from '../connection/selectorQuery';

const DEADLINE_MILLISECONDS = 10_000;

/** Reads parts of a cluster within one deadline, and notes what could not be read. */
export class ClusterReader {
  readonly unread: ClusterFacts['unread'] = [];
  private readonly signal?: AbortSignal;
  private readonly end: number;

  constructor(
    private readonly client: ClusterClient,
    { signal, timeoutMilliseconds = DEADLINE_MILLISECONDS }: RequestOptions,
  ) {
    this.signal = signal;
    this.end = Date.now() + timeoutMilliseconds;
  }

  /** GETs one object. */
  read<T>(path: string): Promise<T> {
    return this.client.read<T>(path, {
      signal: this.signal,
      timeoutMilliseconds: Math.max(1, this.end - Date.now()),
    });
  }

  /** GETs one object, or `undefined` where the cluster has none or does not know the kind (404). */
  async readIfThere<T>(path: string): Promise<T | undefined> {
    try {
      return await this.read<T>(path);
    } catch (error) {
      if (error instanceof ClusterRequestError && error.failure === 'missing') {
        return undefined;
      }
      throw error;
    }
  }

  /** GETs a collection, page by page. */
  async list<T>(collection: CollectionSelection): Promise<T[]> {
    const { items } = await listAll<T>(path => this.read(path), collection);
    return items;
  }

  /**
   * Gives what `read` reads. Where that fails, notes the part as unread and
   * gives `otherwise`.
   *
   * @param concernsAll - whether a failure is not of this part alone
   * @throws ClusterRequestError if a failure concerns all, or the cluster refuses the credentials (401)
   */
  async part<T>(
    what: string,
    read: (reader: this) => Promise<T>,
    otherwise: T,
    concernsAll: (failure: ClusterRequestError) => boolean = () => false,
  ): Promise<T> {
    try {
      return await read(this);
    } catch (error) {
      if (
        !(error instanceof ClusterRequestError) ||
        error.answer?.status === 401 ||
        concernsAll(error)
      ) {
        throw error;
      }
      this.unread.push({ what, cause: error.message });
      return otherwise;
    }
  }
}

/** Whether a request failed because nothing answered. */
export function isUnanswered({ failure }: ClusterRequestError): boolean {
  return failure === 'unreachable' || failure === 'slow';
}
