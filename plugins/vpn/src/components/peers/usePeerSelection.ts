import { useQueryParamState } from '@backstage/core-components';
import { useMemo } from 'react';
import {
  type PeerSelection,
  readSelection,
  writeSelection,
} from './peerSelection';

/** Which peers are shown: kept in the query of the page, so that a link shows the same. */
export function usePeerSelection() {
  const [query, setQuery] = useQueryParamState<
    Record<string, string> | undefined
  >('peers');
  const selection = useMemo(() => readSelection(query ?? {}), [query]);
  const select = (change: Partial<PeerSelection>) =>
    setQuery(writeSelection({ ...selection, ...change }));
  return { selection, select };
}
