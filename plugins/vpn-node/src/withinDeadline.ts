import type { RequestOptions } from './ClusterClient';
import { ClusterRequestError } from './ClusterRequestError';
import { abortable } from './connection/abortable';
import { Deadline } from './connection/Deadline';

const DEADLINE_MILLISECONDS = 10_000;

/** Share of the time that one question may take, so that one that hangs does not take the others along. */
const ONE_QUESTION = 0.8;

/**
 * Asks a cluster for several things, all within one deadline (10 s where left
 * out), the time to find and connect to the cluster included.
 *
 * @param ask - is given the limits of each request: a signal that aborts at
 *   the deadline, and a time that ends somewhat before
 * @throws ClusterRequestError, `slow`, if the deadline passes
 */
export async function withinDeadline<T>(
  cluster: string,
  ask: (limits: Required<RequestOptions>) => Promise<T>,
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
    const limits = {
      signal: deadline.signal,
      timeoutMilliseconds: timeoutMilliseconds * ONE_QUESTION,
    };
    return await abortable(ask(limits), deadline.signal);
  } finally {
    deadline.clear();
  }
}
