import type { Portal } from './Portal';
import type { Viewer } from './viewers/Viewer';

/** What a window of time has cost. */
export interface Cost {
  seconds: number;
  /** Requests to API servers. */
  requests: number;
  /** Bytes to all viewers. */
  bytes: number;
  /** Answers and events to all viewers. */
  answers: number;
  /** Of one core. */
  cpuPercent: number;
  /** Resident memory of the backend at the end. */
  memoryMiB: number;
}

/** Measures what happens while something runs. */
export async function measure(
  portal: Portal,
  viewers: Viewer[],
  run: () => Promise<void>,
): Promise<Cost> {
  const started = performance.now();
  const [usage, requests] = await Promise.all([
    portal.usage(),
    portal.requests(),
  ]);
  const before = totals(viewers);
  await run();
  const seconds = (performance.now() - started) / 1_000;
  const [usageAfter, requestsAfter] = await Promise.all([
    portal.usage(),
    portal.requests(),
  ]);
  const after = totals(viewers);
  return {
    seconds,
    requests: requestsAfter - requests,
    bytes: after.bytes - before.bytes,
    answers: after.answers - before.answers,
    cpuPercent: ((usageAfter.cpuSeconds - usage.cpuSeconds) / seconds) * 100,
    memoryMiB: usageAfter.memoryBytes / 2 ** 20,
  };
}

function totals(viewers: Viewer[]) {
  return {
    bytes: viewers.reduce((sum, { bytes }) => sum + bytes, 0),
    answers: viewers.reduce((sum, { answers }) => sum + answers, 0),
  };
}
