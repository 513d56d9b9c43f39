import type { TrafficSample } from 'backstage-plugin-vpn-common';

/** What a graph shows, in the units of its samples. */
export interface GraphScale {
  /** Moments at its left and right edge, in milliseconds since the epoch. */
  from: number;
  to: number;
  /** Bytes a second at its upper edge. */
  most: number;
  /** Its size, in pixels. */
  width: number;
  height: number;
}

/** The path of an SVG that draws one direction of a history; broken where the rate is not known. */
export function graphPath(
  history: readonly TrafficSample[],
  direction: 'received' | 'sent',
  { from, to, most, width, height }: GraphScale,
): string {
  let command = 'M';
  let path = '';
  for (const { at, rate } of history) {
    if (rate) {
      const x = (width * (at - from)) / (to - from || 1);
      const y = height - (height * rate[direction]) / (most || 1);
      path += `${command}${x.toFixed(1)} ${y.toFixed(1)}`;
      // A line of no length, so that a sample between two gaps is a dot.
      path += command === 'M' ? 'h0' : '';
      command = 'L';
    } else {
      command = 'M';
    }
  }
  return path;
}
