import type { ReactNode } from 'react';
import type { VpnTranslate } from '../../translations';

/** One of the things that a list shows of each of its items. */
export interface Column<Order extends string, Item> {
  /** What the list is put in the order of by it. The column `name` heads the rows. */
  order: Order;
  numeric?: boolean;
  /** Of what is often long and may be broken anywhere: how much room it has. */
  wraps?: 'narrow' | 'wide';
  /** `undefined` where the item has no such thing. */
  show: (item: Item, t: VpnTranslate) => ReactNode;
}
