import type { KubernetesEvent } from './objects';
import { milliseconds } from './time';

/** When an event was seen last, in milliseconds since the epoch. Each of the cluster's parts notes it in another field. */
export function eventSeenAt({
  series,
  lastTimestamp,
  eventTime,
  metadata,
}: KubernetesEvent): number | undefined {
  return milliseconds(
    series?.lastObservedTime ??
      lastTimestamp ??
      eventTime ??
      metadata?.creationTimestamp,
  );
}
