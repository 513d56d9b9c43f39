import type { KubernetesListObject } from '@kubernetes/client-node';
import { type CollectionSelection, selectorQuery } from './selectorQuery';

/** Objects that one answer of a list holds at most. */
const PAGE_SIZE = 500;

/** A whole collection, and the version of the cluster that it shows. */
export interface ListedObjects<T> {
  items: T[];
  resourceVersion: string;
}

/** Reads a collection page by page. */
export async function listAll<T>(
  read: (path: string) => Promise<Partial<KubernetesListObject<object>>>,
  collection: CollectionSelection,
): Promise<ListedObjects<T>> {
  const query = selectorQuery(collection);
  query.set('limit', `${PAGE_SIZE}`);
  const items: T[] = [];
  for (;;) {
    const page = await read(`${collection.path}?${query}`);
    items.push(...((page.items ?? []) as T[]));
    const next = page.metadata?._continue;
    if (!next) {
      return { items, resourceVersion: page.metadata?.resourceVersion ?? '' };
    }
    query.set('continue', next);
  }
}
