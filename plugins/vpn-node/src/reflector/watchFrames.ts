import type { ReflectedObject } from '../ClusterClient';
import type { ClusterConnection } from '../connection/ClusterConnection';
import { statusFailure } from '../connection/answerFailure';
import { parseJson } from '../connection/parseJson';
import { readLines } from './readLines';
import type { ObjectFrame, WatchFrame } from './WatchFrame';

/**
 * Opens a watch and gives what arrives, until the API server ends it.
 *
 * @throws ClusterRequestError, or the reason of `signal` if that aborted it
 */
export async function* watchFrames<T extends ReflectedObject>(
  connection: ClusterConnection,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<ObjectFrame<T>> {
  try {
    const answer = await connection.open({ path }, signal);
    for await (const line of readLines(answer)) {
      signal.throwIfAborted();
      const frame = parseJson<WatchFrame<T>>(connection.name, line);
      if (frame.type === 'ERROR') {
        const { code = 500 } = frame.object;
        throw statusFailure(connection.name, code, frame.object);
      }
      yield frame;
    }
  } catch (error) {
    throw connection.failureOf(error, signal);
  }
}
