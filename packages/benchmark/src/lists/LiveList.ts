import type { VpnView } from 'backstage-plugin-vpn-common';

/** A long list of a page, which changes every second. */
export interface LiveList {
  /** Where its page is. */
  path: string;
  /** Name of a row that is seen at first. */
  row: RegExp;
  /** How many items it has. */
  items: number;
  /** What the page is told of it some seconds after the start. */
  viewAt(second: number): VpnView;
}
