import {
  type ClusterClient,
  ClusterRequestError,
  type RequestOptions,
} from 'backstage-plugin-vpn-node';
import type { Manifest } from '../readManifests';

/** What an API server said when it was asked about an object. */
export interface Answer {
  manifest: Manifest;
  /** Why it would not take the object; `undefined` where it would. */
  refusal?: ClusterRequestError;
}

/** Each question is a connection of its own: devices may bring very many objects. */
const PARALLEL = 20;

/**
 * Asks an API server about each object as if it were applied, many at once. It
 * changes nothing (`dryRun=All`).
 *
 * @throws ClusterRequestError if it does not answer
 */
export async function dryRun(
  client: ClusterClient,
  manifests: Manifest[],
  limits: RequestOptions,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < manifests.length; start += PARALLEL) {
    const some = manifests.slice(start, start + PARALLEL);
    answers.push(
      ...(await Promise.all(
        some.map(manifest => askAbout(client, manifest, limits)),
      )),
    );
  }
  return answers;
}

async function askAbout(
  client: ClusterClient,
  manifest: Manifest,
  limits: RequestOptions,
): Promise<Answer> {
  try {
    await client.apply(manifest.object, { ...limits, dryRun: true });
    return { manifest };
  } catch (error) {
    if (error instanceof ClusterRequestError && isAboutObject(error)) {
      return { manifest, refusal: error };
    }
    throw error;
  }
}

/** A policy of the cluster that fails, a webhook, is about the object, too. */
function isAboutObject({ failure, answer, message }: ClusterRequestError) {
  return (
    (['refused', 'missing', 'invalid'].includes(failure) &&
      answer?.status !== 401) ||
    (answer?.status === 500 && message.includes('webhook'))
  );
}
