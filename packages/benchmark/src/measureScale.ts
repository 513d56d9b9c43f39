import { setTimeout } from 'node:timers/promises';
import { Audience } from './Audience';
import { type Cost, measure } from './Meter';
import { Portal } from './Portal';
import { scale } from './scenarios';
import { type Latency, latencyOf } from './statistics';
import { fleetViewerOf } from './viewers/viewerOf';

/** What a large portal costs. */
export interface ScaleResult {
  /** Memory of the backend before anybody looks, in MiB. */
  startMemoryMiB: number;
  /** While nothing changes. */
  idle: Cost;
  /** While every VPN reports. */
  reporting: Cost;
  /** While every VPN reports: from a change in a cluster until a viewer has it. */
  latency: Latency;
}

const SAMPLES = 30;

/** Measures a large portal, with our plugin. */
export async function measureScale(): Promise<ScaleResult> {
  const { clusters, vpns, peers, statusStreams, fleetStreams } = scale;
  const portal = await Portal.start({
    clusters,
    vpns,
    peers,
    side: 'ours',
    hung: false,
  });
  const { memoryBytes } = await portal.usage();
  const audience = new Audience(portal, 'ours');
  for (let index = 0; index < fleetStreams; index++) {
    audience.add(fleetViewerOf(portal.url));
  }
  await Promise.all(
    Array.from({ length: statusStreams }, (_, index) =>
      audience.join(index, clusters),
    ),
  );
  await setTimeout(20_000);

  const milliseconds = scale.windowSeconds * 1_000;
  const idle = await measure(portal, audience.viewers, () =>
    setTimeout(milliseconds),
  );

  await portal.reportAll({ vpns, peers, seconds: scale.reportSeconds });
  await setTimeout(scale.reportSeconds * 1_000);
  const waits: Array<number | undefined> = [];
  const reporting = await measure(portal, audience.viewers, async () => {
    for (let sample = 0; sample < SAMPLES; sample++) {
      const [taken] = await Promise.all([
        // Rounds that no VPN comes to by itself.
        audience.report(sample % statusStreams, peers, 1_000_000 + sample),
        setTimeout(milliseconds / SAMPLES),
      ]);
      waits.push(...taken);
    }
  });
  audience.leave();
  await portal.stop();
  return {
    startMemoryMiB: memoryBytes / 2 ** 20,
    idle,
    reporting,
    latency: latencyOf(waits),
  };
}
