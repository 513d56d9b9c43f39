import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import { useVirtualRows } from '../../hooks/useVirtualRows';
import { useVpnTranslation } from '../../translations';
import { graphSpan, peerColumns } from './peerColumns';
import type { PeerListProps } from './PeerListProps';
import { PeerRow } from './PeerRow';
import { orderedBy } from './peerSelection';
import { PeerTableHead } from './PeerTableHead';

const ROW_HEIGHT = 53;

const useStyles = makeStyles({
  scroller: { maxHeight: '80vh', overflow: 'auto' },
  space: { padding: 0, border: 0 },
});

const columnsWithoutEndpoint = peerColumns.filter(
  ({ order }) => order !== 'endpoint',
);

/** Keeps the place of rows that are not there. */
const Space = ({ height }: { height: number }) => {
  const classes = useStyles();
  return (
    <tr aria-hidden>
      <td
        className={classes.space}
        colSpan={peerColumns.length}
        style={{ height }}
      />
    </tr>
  );
};

/** The peers as a table, of which only the rows are there that are seen. */
export const PeerTable = (props: PeerListProps) => {
  const { peers, selection, select, hidesEndpoints, span, isCurrent } = props;
  const classes = useStyles();
  const t = useVpnTranslation();
  const { scroller, indexes, before, after, measure } =
    useVirtualRows<HTMLDivElement>(
      peers.length,
      index => peers[index].peer.publicKey,
      ROW_HEIGHT,
    );
  const columns = hidesEndpoints ? columnsWithoutEndpoint : peerColumns;
  return (
    <div ref={scroller} className={classes.scroller}>
      <Table
        stickyHeader
        size="small"
        aria-label={t('peers.list')}
        aria-rowcount={peers.length + 1}
      >
        <PeerTableHead
          columns={columns}
          selection={selection}
          onOrder={order => select(orderedBy(selection, order))}
        />
        <TableBody>
          {before > 0 && <Space height={before} />}
          {indexes.map(index => (
            <PeerRow
              key={peers[index].peer.publicKey}
              ref={measure}
              index={index}
              columns={columns}
              entry={peers[index]}
              span={graphSpan(peers[index], span)}
              isCurrent={isCurrent}
            />
          ))}
          {after > 0 && <Space height={after} />}
        </TableBody>
      </Table>
    </div>
  );
};
