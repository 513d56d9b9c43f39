import type { VpnApi } from '../../src/api';
import type { DeviceDraft } from '../../src/components/device/DeviceDraft';

/** A part of the plugin that a state is shown in. */
export type View = 'tab' | 'card' | 'fleet' | 'device';

/** Something to look at. */
export interface DevState {
  view: View;
  /** The last part of its URL. */
  name: string;
  title: string;
  /** Knows what the part shows. */
  createApi(): VpnApi;
  /** What is entered in the dialog that adds a device, where that is shown. */
  entered?: DeviceDraft;
}

/** Where the dev app shows a state. */
export function pathOf({ view, name }: DevState): string {
  return `/${view}/${name}`;
}
