import { useVpnTranslation } from '../../translations';
import { ListTable } from '../list/ListTable';
import { graphSpan, peerColumns } from './peerColumns';
import type { PeerListProps } from './PeerListProps';
import { PeerRow } from './PeerRow';

const columnsWithoutEndpoint = peerColumns.filter(
  ({ order }) => order !== 'endpoint',
);

/** The peers as a table. */
export const PeerTable = (props: PeerListProps) => {
  const { peers, selection, select, hidesEndpoints, span, isCurrent } = props;
  const t = useVpnTranslation();
  const columns = hidesEndpoints ? columnsWithoutEndpoint : peerColumns;
  return (
    <ListTable
      label={t('peers.list')}
      columns={columns}
      titleOf={order => t(`peers.${order}`)}
      sorting={selection}
      onSort={select}
      items={peers}
      keyOf={({ peer }) => peer.publicKey}
      row={(entry, index, ref) => (
        <PeerRow
          rowRef={ref}
          index={index}
          columns={columns}
          entry={entry}
          span={graphSpan(entry, span)}
          isCurrent={isCurrent}
        />
      )}
    />
  );
};
