import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import type { RequestOptions } from '../ClusterClient';
import { ClusterRequestError } from '../ClusterRequestError';
import { abortable } from './abortable';
import type { Credentials } from './Credentials';
import { Deadline } from './Deadline';
import { connectionFailure } from './connectionFailure';
import { answerFailure } from './answerFailure';
import { parseJson } from './parseJson';
import { RequestListeners } from './RequestListeners';
import { sendToCluster } from './sendToCluster';
import { verbOf } from './verbOf';

const REQUEST_MILLISECONDS = 10_000;

/** A request of the Kubernetes API. */
export interface ApiRequest {
  /** Path below the cluster's address, with its query. */
  path: string;
  method?: 'GET' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  body?: string;
}

/** Sends requests to one cluster, with the portal's credentials. */
export class ClusterConnection {
  constructor(
    private readonly cluster: ClusterDetails,
    private readonly credentials: Credentials,
    private readonly listeners = new RequestListeners(),
  ) {}

  get name(): string {
    return this.cluster.name;
  }

  /**
   * Sends a request and reads its JSON answer, all within a deadline.
   *
   * @throws ClusterRequestError, or the reason of `signal` if that aborted it
   */
  async fetch<T>(
    request: ApiRequest,
    { signal, timeoutMilliseconds = REQUEST_MILLISECONDS }: RequestOptions = {},
  ): Promise<T> {
    const deadline = new Deadline(signal);
    deadline.set(timeoutMilliseconds, () =>
      this.slow(
        `no whole answer to ${request.method ?? 'GET'} ${
          request.path.split('?')[0]
        } within ${Number((timeoutMilliseconds / 1000).toPrecision(2))} s`,
      ),
    );
    try {
      const answer = await this.open(request, deadline.signal);
      return parseJson(this.name, await text(answer));
    } catch (error) {
      throw this.failureOf(error, deadline.signal);
    } finally {
      deadline.clear();
    }
  }

  /**
   * Sends a request and gives its successful answer as soon as its headers are
   * there. The answer's stream errors when `signal` aborts.
   *
   * @throws ClusterRequestError, or the reason of `signal` if that aborted it
   */
  async open(
    request: ApiRequest,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    try {
      const credential = await abortable(this.credentials.get(), signal);
      const answer = await this.exchange(request, credential, signal);
      if (answer.statusCode !== 401) {
        return await this.accept(answer);
      }
      const renewed = await abortable(
        this.credentials.replace(credential),
        signal,
      );
      if (isDeepStrictEqual(renewed, credential)) {
        return await this.accept(answer);
      }
      answer.destroy();
      return await this.accept(await this.exchange(request, renewed, signal));
    } catch (error) {
      throw this.failureOf(error, signal);
    }
  }

  /** What an error thrown while sending or reading stands for. */
  failureOf(error: unknown, signal: AbortSignal): unknown {
    // An abort surfaces as whatever it interrupted.
    return signal.aborted
      ? signal.reason
      : connectionFailure(this.cluster.name, error);
  }

  /** The failure of a deadline that passed. */
  slow(message: string): ClusterRequestError {
    return new ClusterRequestError(this.cluster.name, 'slow', message);
  }

  private exchange(
    request: ApiRequest,
    credential: KubernetesCredential,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    return this.listeners.follow(
      { cluster: this.name, verb: verbOf(request) },
      signal,
      () => sendToCluster(this.cluster, credential, request, signal),
    );
  }

  private async accept(answer: IncomingMessage): Promise<IncomingMessage> {
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) {
      return answer;
    }
    throw await answerFailure(this.cluster.name, answer);
  }
}
