import type { ListName } from '../lists/lists';
import type { ListResult } from '../lists/measureList';

const titles: Record<ListName, string> = {
  peers: 'Many devices in a browser',
  fleet: 'Many VPNs in a browser',
};

const whatChanges: Record<ListName, string> = {
  peers: `The tab of a VPN with {{items}} devices that all move data, of which a report comes
every second (a real tunnel reports every 10 to 30 s)`,
  fleet: `The page of all VPNs with {{items}} VPNs on four clusters, of which 50 change every
second: devices come and go, some VPN goes down or is back`,
};

const whatStays: Record<ListName, string> = {
  peers:
    'The history of each device holds its last 60 reports, so it is full after the first minute; from then on the',
  fleet: 'After the first minute the',
};

/** What is told of a long list, as Markdown. */
export function listSection(name: ListName, result: ListResult): string {
  const { smoothness, heapMiB, machine, items } = result;
  const heap = (minute: number) => `${heapMiB[minute].toFixed(1)} MiB`;
  const last = heapMiB.length - 1;
  const full = heapMiB.slice(1);
  const [least, most] = [Math.min(...full), Math.max(...full)];
  const described = whatChanges[name].replace(
    '{{items}}',
    items.toLocaleString('en-US'),
  );
  return `## ${titles[name]}

Written by \`npm run measure:${name}\` on ${result.date.slice(
    0,
    10,
  )}; the figures are in
[${name}.json](${name}.json). ${result.browser}, ${machine.cores} cores (${
    machine.processor
  });
on average ${result.load.toFixed(1)} processes, of all that ran, wanted one.

${described}, for ${last} minutes; ten seconds of each minute somebody scrolls.

| frames a second | longest time without a frame | tasks over 50 ms | longest task | rows in the page | live heap at the start | after 2 minutes | at the end |
| --- | --- | --- | --- | --- | --- | --- | --- |
| ${smoothness.framesPerSecond.toFixed(
    1,
  )} of 60 | ${smoothness.longestFrame.toFixed(0)} ms | ${
    smoothness.longTasks
  } in ${smoothness.seconds.toFixed(0)} s | ${smoothness.longestTask} ms | ${
    result.rows
  } | ${heap(0)} | ${heap(Math.min(2, last))} | ${heap(last)} |

${whatStays[name]} live heap was between ${least.toFixed(1)} and ${most.toFixed(
    1,
  )} MiB. The page is the built portal; its stream comes from a server that stands for the backend.`;
}
