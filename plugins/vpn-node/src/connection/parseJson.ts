import { ClusterRequestError } from '../ClusterRequestError';

/**
 * Parses what an API server answered.
 *
 * @throws ClusterRequestError that does not quote the answer, if it is no JSON
 */
export function parseJson<T>(cluster: string, json: string): T {
  try {
    return JSON.parse(json);
  } catch {
    throw new ClusterRequestError(
      cluster,
      'unreachable',
      `the API server's answer broke off or is no JSON (${json.length} characters)`,
    );
  }
}
