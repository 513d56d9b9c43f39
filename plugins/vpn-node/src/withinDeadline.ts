import type { RequestOptions } from './ClusterClient';
import { ClusterRequestError } from './ClusterRequestError';
import { abortable } from './connection/abortable';
import { Deadline } from './connection/Deadline';

const DEADLINE_MILLISECONDS = 10_000;

/**
 * Asks a cluster for several things, all within one deadline (10 s where left
 * out), the time to find and connect to the cluster included.
 *
 * @param ask - is given a signal that aborts at the deadline
 * @throws ClusterRequestError, `slow`, if the deadline passes
 */
export async function withinDeadline<T>(
  cluster: string,
  ask: (signal: AbortSignal) => Promise<T>,
  { signal, timeoutMilliseconds = DEADLINE_MILLISECONDS }: RequestOptions = {},
): Promise<T> {
  const deadline = new Deadline(signal);
  deadline.set(
    timeoutMilliseconds,
    () =>
      new ClusterRequestError(
        cluster,
        'slow',
        `no whole answer within ${timeoutMilliseconds / 1000} s`,
      ),
  );
  try {
    return await abortable(ask(deadline.signal), deadline.signal);
  } finally {
    deadline.clear();
  }
}
