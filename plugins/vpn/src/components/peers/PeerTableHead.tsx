import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { useVpnTranslation } from '../../translations';
import type { PeerColumn } from './peerColumns';
import type { PeerOrder } from './peerOrder';
import type { PeerSelection } from './peerSelection';

const useStyles = makeStyles(theme => ({
  cell: {
    padding: '8px 6px',
    whiteSpace: 'nowrap',
    backgroundColor: theme.palette.background.paper,
  },
}));

/** The head of the table of peers: each column can be sorted by. */
export const PeerTableHead = (props: {
  columns: PeerColumn[];
  selection: PeerSelection;
  onOrder: (order: PeerOrder) => void;
}) => {
  const { columns, selection, onOrder } = props;
  const classes = useStyles();
  const t = useVpnTranslation();
  const direction = selection.descending ? 'desc' : 'asc';
  return (
    <TableHead>
      <TableRow aria-rowindex={1}>
        {columns.map(({ order, numeric }) => (
          <TableCell
            key={order}
            align={numeric ? 'right' : 'left'}
            className={classes.cell}
            sortDirection={selection.order === order && direction}
          >
            <TableSortLabel
              active={selection.order === order}
              direction={selection.order === order ? direction : 'asc'}
              onClick={() => onOrder(order)}
            >
              {t(`peers.${order}`)}
            </TableSortLabel>
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
};
