import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { orderedBy, type Sorting } from './sorting';

const useStyles = makeStyles(theme => ({
  cell: {
    padding: '8px 6px',
    whiteSpace: 'nowrap',
    backgroundColor: theme.palette.background.paper,
  },
}));

/** The head of a table that can be sorted by each of its columns. */
export const ListTableHead = <Order extends string>(props: {
  columns: Array<{ order: Order; numeric?: boolean }>;
  titleOf: (order: Order) => string;
  sorting: Sorting<Order>;
  onSort: (sorting: Sorting<Order>) => void;
}) => {
  const { columns, titleOf, sorting, onSort } = props;
  const classes = useStyles();
  const direction = sorting.descending ? 'desc' : 'asc';
  return (
    <TableHead>
      <TableRow aria-rowindex={1}>
        {columns.map(({ order, numeric }) => (
          <TableCell
            key={order}
            align={numeric ? 'right' : 'left'}
            className={classes.cell}
            sortDirection={sorting.order === order && direction}
          >
            <TableSortLabel
              active={sorting.order === order}
              direction={sorting.order === order ? direction : 'asc'}
              onClick={() => onSort(orderedBy(sorting, order))}
            >
              {titleOf(order)}
            </TableSortLabel>
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
};
