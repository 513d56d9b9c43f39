import { type CollectionSelection, selectorQuery } from './selectorQuery';

/** Objects that one answer of a list holds at most. */
const PAGE_SIZE = 500;

/** A whole collection, and the version of the cluster that it shows. */
export interface ListedObjects<T> {
  items: T[];
  resourceVersion: string;
}

/** One answer of a list, as the API writes it. */
interface Page<T> {
  metadata?: { resourceVersion?: string; continue?: string };
  items?: T[];
}

/** Reads a collection page by page. */
export async function listAll<T>(
  read: (path: string) => Promise<Page<T>>,
  collection: CollectionSelection,
): Promise<ListedObjects<T>> {
  const query = selectorQuery(collection);
  query.set('limit', `${PAGE_SIZE}`);
  const items: T[] = [];
  for (;;) {
    const page = await read(`${collection.path}?${query}`);
    items.push(...(page.items ?? []));
    const next = page.metadata?.continue;
    if (!next) {
      return { items, resourceVersion: page.metadata?.resourceVersion ?? '' };
    }
    query.set('continue', next);
  }
}
