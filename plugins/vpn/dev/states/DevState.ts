import type { VpnApi } from '../../src/api';

/** A part of the plugin that a state is shown in. */
export type View = 'tab' | 'card' | 'fleet';

/** Something to look at. */
export interface DevState {
  view: View;
  /** The last part of its URL. */
  name: string;
  title: string;
  /** Knows what the part shows. */
  createApi(): VpnApi;
}

/** Where the dev app shows a state. */
export function pathOf({ view, name }: DevState): string {
  return `/${view}/${name}`;
}
