import type { Comparison } from '../compare';
import type { ScaleResult } from '../measureScale';
import type { Latency } from '../statistics';
import { RENEWALS_PER_HOUR } from './renewals';

const names = { stock: 'Kubernetes plugin', ours: 'VPN plugin' };
const number = (value: number, digits = 0) =>
  value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

function time(value?: number): string {
  if (value === undefined) {
    return '> 30 s';
  }
  return value < 1_000
    ? `${number(value)} ms`
    : `${number(value / 1_000, 1)} s`;
}

const latency = ({ p50, p95, samples, missed }: Latency) =>
  samples
    ? `${time(p50)} / ${time(p95)}${missed ? ` (${missed} missed)` : ''}`
    : 'none within 30 s';

/** Requests an hour to the API server. */
export function requestsPerHour({ side, cost }: Comparison): number {
  const measured = (cost.requests / cost.seconds) * 3_600;
  return measured + (side === 'ours' ? RENEWALS_PER_HOUR : 0);
}

/** The comparison: a row for each scenario and plugin. */
export function comparisonTable(comparisons: Comparison[]): string[][] {
  return [
    [
      'viewers',
      'VPNs',
      'hung cluster',
      'plugin',
      'API requests an hour',
      'kB an hour to a viewer',
      'status',
      'first status, cold',
      'first status, warm',
      'change to viewer, p50 / p95',
      'CPU',
      'memory',
    ],
    ...comparisons.map(entry => {
      const { cost, viewers } = entry;
      const hourly = (cost.bytes / cost.seconds) * 3_600;
      return [
        number(viewers),
        number(entry.vpns),
        entry.hung ? 'yes' : 'no',
        names[entry.side],
        number(requestsPerHour(entry), entry.side === 'ours' ? 1 : 0),
        number(hourly / viewers / 1_000),
        `${number(entry.statusBytes / 1_000, 1)} kB`,
        time(entry.coldStatus),
        time(entry.warmStatus),
        latency(entry.latency),
        `${number(cost.cpuPercent, 1)} %`,
        `${number(cost.memoryMiB)} MiB`,
      ];
    }),
  ];
}

/** The large portal: a row for each state of it. */
export function scaleTable({
  startMemoryMiB,
  idle,
  reporting,
  latency: taken,
}: ScaleResult): string[][] {
  return [
    ['', 'CPU', 'memory', 'API requests', 'change to viewer, p50 / p95'],
    ['nobody looks', '', `${number(startMemoryMiB)} MiB`, '', ''],
    [
      'nothing changes',
      `${number(idle.cpuPercent, 1)} %`,
      `${number(idle.memoryMiB)} MiB`,
      `${idle.requests} in ${number(idle.seconds)} s`,
      '',
    ],
    [
      'every VPN reports every 30 s',
      `${number(reporting.cpuPercent, 1)} %`,
      `${number(reporting.memoryMiB)} MiB`,
      `${reporting.requests} in ${number(reporting.seconds)} s`,
      latency(taken),
    ],
  ];
}

/** A table as Markdown. */
export function markdownTable([head, ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}
