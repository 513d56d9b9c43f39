import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useVirtualRows } from '../../hooks/useVirtualRows';

const useStyles = makeStyles({
  scroller: { maxHeight: '80vh', overflow: 'auto' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** Items as cards, of which only those are there that are seen. */
export const CardList = <Item,>(props: {
  label: string;
  /** In their order. */
  items: Item[];
  keyOf: (item: Item) => string;
  /** About how high a card is, in pixels. */
  height: number;
  card: (item: Item) => ReactNode;
}) => {
  const { label, items, keyOf, height, card } = props;
  const classes = useStyles();
  const { scroller, indexes, before, after, measure } =
    useVirtualRows<HTMLDivElement>(
      items.length,
      index => keyOf(items[index]),
      height,
    );
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        aria-label={label}
        className={classes.list}
        style={{ paddingTop: before, paddingBottom: after }}
      >
        {indexes.map(index => (
          <li
            key={keyOf(items[index])}
            ref={measure}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {card(items[index])}
          </li>
        ))}
      </ul>
    </div>
  );
};
