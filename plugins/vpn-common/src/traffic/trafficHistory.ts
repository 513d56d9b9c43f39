import { MOST_TRAFFIC_SAMPLES } from '../limits';
import type { TrafficRate, TrafficSample } from './vpnTraffic';

const nothing: readonly TrafficSample[] = [];

/**
 * A history with one more sample, and without the oldest where it grows too
 * long. A peer that moves nothing has none, so that it costs nothing.
 */
export function withSample(
  history: readonly TrafficSample[],
  sample: TrafficSample,
): readonly TrafficSample[] {
  if (!history.length && !moves(sample)) {
    return history;
  }
  const kept = [...history, sample].slice(-MOST_TRAFFIC_SAMPLES);
  const first = kept.findIndex(moves);
  return first === -1 ? nothing : kept.slice(first);
}

/** The most that a peer moved a second, in each direction, in any of the samples. */
export function peakOf(history: readonly TrafficSample[]): TrafficRate {
  const peak = { received: 0, sent: 0 };
  for (const { rate } of history) {
    peak.received = Math.max(peak.received, rate?.received ?? 0);
    peak.sent = Math.max(peak.sent, rate?.sent ?? 0);
  }
  return peak;
}

function moves({ rate }: TrafficSample): boolean {
  return Boolean(rate && (rate.received || rate.sent));
}
