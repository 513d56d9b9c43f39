import { memo } from 'react';
import { ListTableRow, type RowPlace } from '../list/ListTableRow';
import type { PeerColumn, ShownPeer } from './peerColumns';

/** A row of the table of peers; drawn again only when something of it changes. */
export const PeerRow = memo(
  ({
    index,
    rowRef,
    columns,
    ...peer
  }: ShownPeer & RowPlace & { columns: PeerColumn[] }) => (
    <ListTableRow index={index} rowRef={rowRef} columns={columns} item={peer} />
  ),
);
