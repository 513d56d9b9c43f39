import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { forwardRef, memo } from 'react';
import { useVpnTranslation } from '../../translations';
import type { PeerColumn, ShownPeer } from './peerColumns';
import { UNKNOWN } from './unknown';

const useStyles = makeStyles({
  cell: { padding: '8px 6px', whiteSpace: 'nowrap', lineHeight: 1.4 },
  wrapping: {
    minWidth: 124,
    maxWidth: 180,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
});

/** A row of the table of peers; drawn again only when something of it changes. */
export const PeerRow = memo(
  forwardRef<
    HTMLTableRowElement,
    ShownPeer & { index: number; columns: PeerColumn[] }
  >(({ index, columns, ...peer }, ref) => {
    const classes = useStyles();
    const t = useVpnTranslation();
    return (
      // The first row of the table is its head.
      <TableRow ref={ref} data-index={index} aria-rowindex={index + 2}>
        {columns.map(({ order, numeric, wraps, show }) => (
          <TableCell
            key={order}
            align={numeric ? 'right' : 'left'}
            className={
              wraps ? `${classes.cell} ${classes.wrapping}` : classes.cell
            }
            {...(order === 'name' && {
              component: 'th',
              role: 'rowheader',
              scope: 'row',
            })}
          >
            {show(peer, t) ?? UNKNOWN}
          </TableCell>
        ))}
      </TableRow>
    );
  }),
);
