import { CLUSTER_MESSAGE_LENGTH } from '../limits';

/** A sentence of the cluster, cut where it is too long to show. */
export function shorten(text: string): string {
  return text.length > CLUSTER_MESSAGE_LENGTH
    ? `${text.slice(0, CLUSTER_MESSAGE_LENGTH - 1)}…`
    : text;
}
