import { setTimeout } from 'node:timers/promises';
import { Audience } from './Audience';
import type { Side } from './backend/types';
import { HUNG_CLUSTER } from './clusters/names';
import { type Cost, measure } from './Meter';
import { Portal } from './Portal';
import {
  PEERS,
  REPORT_SECONDS,
  type Scenario,
  WINDOW_SECONDS,
} from './scenarios';
import { type Latency, latencyOf } from './statistics';
import { viewerOf } from './viewers/viewerOf';

/** What one plugin showed in one scenario. */
export interface Comparison extends Scenario {
  side: Side;
  /** Milliseconds to the first status, of the first viewer and of the next; `undefined` where none came within 30 s. */
  coldStatus?: number;
  warmStatus?: number;
  /** Size of all that one viewer is told of one VPN, unpacked, in bytes. */
  statusBytes: number;
  /** From a change in the cluster until a viewer has it. */
  latency: Latency;
  cost: Cost;
}

const turnMilliseconds = (watched: number) =>
  (REPORT_SECONDS * 1_000) / watched;

/** Runs one scenario with one plugin. */
export async function compare(
  scenario: Scenario,
  side: Side,
): Promise<Comparison> {
  const { hung, vpns, viewers } = scenario;
  const portal = await Portal.start({
    vpns,
    hung,
    side,
    clusters: 1,
    peers: PEERS,
  });
  const audience = new Audience(portal, side);
  const coldStatus = await audience.join(0);
  const warmStatus = await audience.join(0);
  audience.leave();

  const watched = Math.min(vpns, viewers);
  if (hung && side === 'ours') {
    const place = { name: HUNG_CLUSTER, cluster: HUNG_CLUSTER };
    audience.add(viewerOf(side, portal.url, place));
  }
  await Promise.all(
    Array.from({ length: viewers }, async (_, index) => {
      // People do not come all at once.
      await setTimeout(Math.random() * REPORT_SECONDS * 1_000);
      await audience.join(index % watched);
    }),
  );
  const waits: Array<number | undefined> = [];
  const turns = (WINDOW_SECONDS / REPORT_SECONDS) * watched;
  const cost = await measure(portal, audience.viewers, async () => {
    await Promise.all(
      Array.from({ length: turns }, async (_, turn) => {
        await setTimeout(turn * turnMilliseconds(watched));
        const round = 1 + Math.floor(turn / watched);
        waits.push(...(await audience.report(turn % watched, PEERS, round)));
      }),
    );
  });
  const sizes = audience.viewers.map(({ firstBytes }) => firstBytes);
  audience.leave();
  await portal.stop();
  return {
    ...scenario,
    side,
    coldStatus,
    warmStatus,
    statusBytes: Math.max(...sizes),
    latency: latencyOf(waits),
    cost,
  };
}
