import type { ReactNode } from 'react';
import type { VpnTranslate } from '../../translations';

/** One of the things that a list shows of each of its items. */
export interface Column<Order extends string, Item> {
  /** What the list is put in the order of by it. The column `name` heads the rows. */
  order: Order;
  numeric?: boolean;
  /** Of what may be broken anywhere, since it may be long: the least width of its column, in pixels. */
  minWidth?: number;
  /** `undefined` where the item has no such thing. */
  show: (item: Item, t: VpnTranslate) => ReactNode;
}
