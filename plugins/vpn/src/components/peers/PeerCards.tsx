import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useState } from 'react';
import { useVirtualRows } from '../../hooks/useVirtualRows';
import { useVpnTranslation } from '../../translations';
import { PeerCard } from './PeerCard';
import { graphSpan } from './peerColumns';
import type { PeerListProps } from './PeerListProps';

const CARD_HEIGHT = 74;

const useStyles = makeStyles({
  scroller: { maxHeight: '80vh', overflow: 'auto' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** The peers as cards, of which only those are there that are seen. */
export const PeerCards = ({ peers, span, isCurrent }: PeerListProps) => {
  const classes = useStyles();
  const t = useVpnTranslation();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { scroller, indexes, before, after, measure } =
    useVirtualRows<HTMLDivElement>(
      peers.length,
      index => peers[index].peer.publicKey,
      CARD_HEIGHT,
    );
  const toggle = useCallback(
    (publicKey: string) =>
      setOpen(known => {
        const next = new Set(known);
        return next.delete(publicKey) ? next : next.add(publicKey);
      }),
    [],
  );
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        aria-label={t('peers.list')}
        className={classes.list}
        style={{ paddingTop: before, paddingBottom: after }}
      >
        {indexes.map(index => {
          const entry = peers[index];
          const { publicKey } = entry.peer;
          return (
            <li
              key={publicKey}
              ref={measure}
              data-index={index}
              aria-setsize={peers.length}
              aria-posinset={index + 1}
            >
              <PeerCard
                entry={entry}
                span={graphSpan(entry, span)}
                isCurrent={isCurrent}
                isOpen={open.has(publicKey)}
                onToggle={toggle}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
};
