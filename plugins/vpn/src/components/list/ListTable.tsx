import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import { type ComponentProps, Fragment, type ReactNode, type Ref } from 'react';
import { useVirtualRows } from '../../hooks/useVirtualRows';
import { ListTableHead } from './ListTableHead';

const ROW_HEIGHT = 53;

const useStyles = makeStyles({
  scroller: { maxHeight: '80vh', overflow: 'auto' },
  space: { padding: 0, border: 0 },
});

/** Keeps the place of rows that are not there. */
const Space = ({ height, columns }: { height: number; columns: number }) => {
  const classes = useStyles();
  return (
    <tr aria-hidden>
      <td className={classes.space} colSpan={columns} style={{ height }} />
    </tr>
  );
};

/** A table that can be sorted, of which only the rows are there that are seen. */
export const ListTable = <Order extends string, Item>(
  props: ComponentProps<typeof ListTableHead<Order>> & {
    label: string;
    /** In their order. */
    items: Item[];
    keyOf: (item: Item) => string;
    /** A row with this ref, which measures it. */
    row: (
      item: Item,
      index: number,
      ref?: Ref<HTMLTableRowElement>,
    ) => ReactNode;
  },
) => {
  const { label, items, keyOf, row, ...head } = props;
  const classes = useStyles();
  const { scroller, indexes, before, after, measure } =
    useVirtualRows<HTMLDivElement>(
      items.length,
      index => keyOf(items[index]),
      ROW_HEIGHT,
    );
  const columns = head.columns.length;
  return (
    <div ref={scroller} className={classes.scroller}>
      <Table
        stickyHeader
        size="small"
        aria-label={label}
        aria-rowcount={items.length + 1}
      >
        <ListTableHead {...head} />
        <TableBody>
          {before > 0 && <Space height={before} columns={columns} />}
          {indexes.map(index => (
            <Fragment key={keyOf(items[index])}>
              {row(items[index], index, measure)}
            </Fragment>
          ))}
          {after > 0 && <Space height={after} columns={columns} />}
        </TableBody>
      </Table>
    </div>
  );
};
