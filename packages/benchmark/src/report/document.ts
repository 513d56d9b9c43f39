import { BACKEND_OPTIONS } from '../Portal';
import { PEERS, REPORT_SECONDS, scale, WINDOW_SECONDS } from '../scenarios';
import { RENEWALS_PER_HOUR } from './renewals';
import type { ListName } from '../lists/lists';
import type { ListResult } from '../lists/measureList';
import { listSection } from './listSection';
import type { Result } from './Result';
import { comparisonTable, markdownTable, scaleTable } from './table';

/** The report of the last runs, as Markdown. */
export function documentOf(
  result: Result,
  lists: Record<ListName, ListResult | undefined>,
): string {
  const { machine, versions, comparisons } = result;
  return `# What watching VPNs costs

Written by \`npm run bench\` on ${result.date.slice(0, 10)}; the figures are in
[latest.json](latest.json). ${machine.cores} cores (${machine.processor}, ${
    machine.platform
  }), Node.js ${machine.node},
${Object.entries(versions)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')}.

## The Kubernetes plugin and the VPN plugin, side by side

${markdownTable(comparisonTable(comparisons))}

## A large portal

${
  result.scale
    ? `${scale.vpns} VPNs with ${scale.peers} devices each on ${
        scale.clusters
      } clusters, ${scale.statusStreams} viewers of a VPN and ${
        scale.fleetStreams
      } of the whole fleet, in one backend process.

${markdownTable(scaleTable(result.scale))}`
    : 'Not measured in this run.'
}

${lists.peers ? listSection('peers', lists.peers) : ''}

${lists.fleet ? listSection('fleet', lists.fleet) : ''}

## How it is measured

- Backend, API servers and viewers are a process each, on one machine, and started
  anew for each line. CPU, in percent of one core, and resident memory are those of the
  backend process alone, which runs from TypeScript sources: what compiles them is part of its memory.
  It runs with ${BACKEND_OPTIONS.map(option => `\`${option}\``).join(
    ' and ',
  )}, as in a container
  with 512 MiB: without limits Node.js takes the memory of the machine before it tidies up.
- The backend has the Kubernetes plugin, and for our lines the VPN plugin beside it, over
  HTTP with a static token. Permissions are off, and the catalog is a list in memory:
  both plugins would ask them alike.
- API servers are demo clusters over HTTP on loopback: objects of VPNs as they are once
  they run, each with ${PEERS} devices, and nothing happens by itself. A hung cluster takes
  connections and never answers.
- Viewers do what the frontends do: of the Kubernetes plugin, ask for everything every 10 s;
  of ours, keep a stream open. Both take compressed answers. They come at random within
  10 s. Bytes are those on the network, without headers; the size of a status is unpacked.
- Each line is measured for ${WINDOW_SECONDS} s or somewhat more, in which every VPN that somebody looks at
  reports every ${REPORT_SECONDS} s, as when its devices move data. The time of a change counts until the
  last byte is unpacked by the viewer.
- Requests an hour are those of that time, taken for an hour, and for ours the
  ${RENEWALS_PER_HOUR.toFixed(
    1,
  )} by which six watches are renewed about every 50 minutes, which are too rare to be seen in it.
- With both cores busy, as with a hundred viewers of the Kubernetes plugin, times are those of a busy machine.
`;
}
