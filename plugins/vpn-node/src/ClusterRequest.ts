import type { ClusterFailureKind } from './ClusterRequestError';

/** A request that was sent to an API server, and what came of it. It holds no path, content or credential. */
export interface ClusterRequest {
  cluster: string;
  /** `watch` for each time that a watch is opened. */
  verb: 'read' | 'watch' | 'apply' | 'delete';
  /** `aborted`: nobody wanted the answer any more. */
  outcome: 'success' | ClusterFailureKind | 'aborted';
}

/** Is told of each request as soon as the head of its answer is there, or it failed. */
export type ClusterRequestListener = (request: ClusterRequest) => void;
