import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  type PeerSelection,
  readSelection,
  writeSelection,
} from './peerSelection';

/** Browsers refuse an address that changes with every key. */
const PAUSE = 250;

/** Which peers are shown. The query of the page follows it, so that a link shows the same. */
export function usePeerSelection() {
  const [query, setQuery] = useSearchParams();
  const [selection, setSelection] = useState(() => readSelection(query));
  useEffect(() => {
    const written = writeSelection(query, selection);
    if (`${written}` === `${query}`) {
      return undefined;
    }
    const timer = setTimeout(() => setQuery(written, { replace: true }), PAUSE);
    return () => clearTimeout(timer);
  }, [query, selection, setQuery]);
  const select = (change: Partial<PeerSelection>) =>
    setSelection(known => ({ ...known, ...change }));
  return { selection, select };
}
