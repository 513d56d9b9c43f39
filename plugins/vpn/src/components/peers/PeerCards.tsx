import { useCallback, useState } from 'react';
import { useVpnTranslation } from '../../translations';
import { CardList } from '../list/CardList';
import { PeerCard } from './PeerCard';
import { graphSpan } from './peerColumns';
import type { PeerListProps } from './PeerListProps';

/** The peers as cards. */
export const PeerCards = ({ peers, span, isCurrent }: PeerListProps) => {
  const t = useVpnTranslation();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (publicKey: string) =>
      setOpen(known => {
        const next = new Set(known);
        return next.delete(publicKey) ? next : next.add(publicKey);
      }),
    [],
  );
  return (
    <CardList
      label={t('peers.list')}
      items={peers}
      keyOf={({ peer }) => peer.publicKey}
      height={74}
      card={entry => (
        <PeerCard
          entry={entry}
          span={graphSpan(entry, span)}
          isCurrent={isCurrent}
          isOpen={open.has(entry.peer.publicKey)}
          onToggle={toggle}
        />
      )}
    />
  );
};
