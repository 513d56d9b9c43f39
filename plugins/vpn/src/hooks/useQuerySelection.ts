import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Browsers refuse an address that changes with every key. */
const PAUSE = 250;

/** What of a list is shown. The query of the page follows it, so that a link shows the same. */
export function useQuerySelection<Selection>(
  read: (query: URLSearchParams) => Selection,
  write: (query: URLSearchParams, selection: Selection) => URLSearchParams,
) {
  const [query, setQuery] = useSearchParams();
  const [selection, setSelection] = useState(() => read(query));
  useEffect(() => {
    const written = write(query, selection);
    if (`${written}` === `${query}`) {
      return undefined;
    }
    const timer = setTimeout(() => setQuery(written, { replace: true }), PAUSE);
    return () => clearTimeout(timer);
  }, [query, selection, setQuery, write]);
  const select = (change: Partial<Selection>) =>
    setSelection(known => ({ ...known, ...change }));
  return { selection, select };
}
