import { formatBytes } from './formatBytes';

/** Bytes a second in the largest unit that fits: `1.2 MB/s`. */
export function formatRate(bytesPerSecond: number): string {
  return `${formatBytes(bytesPerSecond)}/s`;
}
