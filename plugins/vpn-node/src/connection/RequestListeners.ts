import type { IncomingMessage } from 'node:http';
import type { ClusterRequest, ClusterRequestListener } from '../ClusterRequest';
import { ClusterRequestError } from '../ClusterRequestError';
import { failureKindOf } from './answerFailure';

/** Those who want to know of each request to a cluster. */
export class RequestListeners {
  private readonly listeners = new Set<ClusterRequestListener>();

  /** Adds a listener; what it gives removes it. */
  add(listener: ClusterRequestListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sends a request, and tells what came of it. */
  async follow(
    request: Pick<ClusterRequest, 'cluster' | 'verb'>,
    signal: AbortSignal,
    send: () => Promise<IncomingMessage>,
  ): Promise<IncomingMessage> {
    try {
      const answer = await send();
      this.tell({ ...request, outcome: outcomeOf(answer) });
      return answer;
    } catch (error) {
      this.tell({ ...request, outcome: outcomeOfError(error, signal) });
      throw error;
    }
  }

  private tell(request: ClusterRequest): void {
    this.listeners.forEach(listener => listener(request));
  }
}

function outcomeOf({ statusCode = 0 }: IncomingMessage) {
  const succeeded = statusCode >= 200 && statusCode < 300;
  return succeeded ? 'success' : failureKindOf(statusCode);
}

function outcomeOfError(error: unknown, signal: AbortSignal) {
  // A deadline aborts with its failure, a caller with anything else.
  const cause = signal.aborted ? signal.reason : error;
  if (cause instanceof ClusterRequestError) {
    return cause.failure;
  }
  return signal.aborted ? 'aborted' : 'unreachable';
}
