import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { Ref } from 'react';
import { useVpnTranslation } from '../../translations';
import type { Column } from './Column';
import { UNKNOWN } from './unknown';

const useStyles = makeStyles({
  cell: { padding: '8px 6px', whiteSpace: 'nowrap', lineHeight: 1.4 },
  wrapping: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

// Beyond that, what is long takes no room from the other columns.
const widthsFrom = (minWidth: number) => ({
  minWidth,
  maxWidth: minWidth * 1.5,
});

/** Where a row stands in its table. */
export interface RowPlace {
  index: number;
  /** Measures it. */
  rowRef?: Ref<HTMLTableRowElement>;
}

/** A row of a table: a cell for each column. */
export const ListTableRow = <Order extends string, Item>(
  props: RowPlace & { columns: Array<Column<Order, Item>>; item: Item },
) => {
  const { index, rowRef, columns, item } = props;
  const classes = useStyles();
  const t = useVpnTranslation();
  return (
    // The first row of the table is its head.
    <TableRow ref={rowRef} data-index={index} aria-rowindex={index + 2}>
      {columns.map(({ order, numeric, minWidth, show }) => (
        <TableCell
          key={order}
          align={numeric ? 'right' : 'left'}
          className={
            minWidth ? `${classes.cell} ${classes.wrapping}` : classes.cell
          }
          style={minWidth ? widthsFrom(minWidth) : undefined}
          {...(order === 'name' && {
            component: 'th',
            role: 'rowheader',
            scope: 'row',
          })}
        >
          {show(item, t) ?? UNKNOWN}
        </TableCell>
      ))}
    </TableRow>
  );
};
