import type { PeersResult } from '../peers/measurePeers';

/** What is told of the list of many peers, as Markdown. */
export function peersSection(result: PeersResult): string {
  const { smoothness, heapMiB, machine } = result;
  const heap = (minute: number) => `${heapMiB[minute].toFixed(1)} MiB`;
  const last = heapMiB.length - 1;
  const full = heapMiB.slice(1);
  const [least, most] = [Math.min(...full), Math.max(...full)];
  return `## Many devices in a browser

Written by \`npm run measure:peers\` on ${result.date.slice(
    0,
    10,
  )}; the figures are in
[peers.json](peers.json). ${result.browser}, ${machine.cores} cores (${
    machine.processor
  }) that others used too:
${result.load.toFixed(1)} processes wanted a core.

The tab of a VPN with ${result.peers.toLocaleString(
    'en-US',
  )} devices that all move data, of which a report comes every second (a real
tunnel reports every 10 to 30 s), for ${last} minutes; ten seconds of each minute somebody scrolls.

| frames a second | longest time without a frame | tasks over 50 ms | longest task | rows in the page | live heap at the start | after 2 minutes | at the end |
| --- | --- | --- | --- | --- | --- | --- | --- |
| ${smoothness.framesPerSecond.toFixed(
    1,
  )} of 60 | ${smoothness.longestFrame.toFixed(0)} ms | ${
    smoothness.longTasks
  } in ${smoothness.seconds.toFixed(0)} s | ${smoothness.longestTask} ms | ${
    result.rows
  } | ${heap(0)} | ${heap(Math.min(2, last))} | ${heap(last)} |

The history of each device holds its last 60 reports, so it is full after the first minute; from then on
the live heap was between ${least.toFixed(1)} and ${most.toFixed(
    1,
  )} MiB. The page is the built portal; its stream comes from a server that stands for the backend.`;
}
