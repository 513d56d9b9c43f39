/** In what order a list is. */
export interface Sorting<Order extends string> {
  order: Order;
  descending: boolean;
}

/** What an item is put in order by. */
export type SortValue = string | number | undefined;

// So that device-2 stands before device-10, and 10.13.13.2 before 10.13.13.10.
const collator = new Intl.Collator('en', { numeric: true });

/** Puts items in order; equal ones stay as they were, and those without a value come last. */
export function sortBy<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => SortValue,
  descending: boolean,
): Item[] {
  const sign = descending ? -1 : 1;
  const keyed = items.map(item => ({ item, value: valueOf(item) }));
  return keyed
    .sort((a, b) =>
      a.value === undefined || b.value === undefined
        ? Number(a.value === undefined) - Number(b.value === undefined)
        : sign * compare(a.value, b.value),
    )
    .map(({ item }) => item);
}

/** The order by another column; by the same one again it is turned round. */
export function orderedBy<Order extends string>(
  sorting: Sorting<Order>,
  order: Order,
): Sorting<Order> {
  const descending = sorting.order === order && !sorting.descending;
  return { order, descending };
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(`${a}`, `${b}`);
}
