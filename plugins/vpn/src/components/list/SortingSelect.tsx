import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import type { Sorting } from './sorting';

/** Sorts what has no head to click on. */
export const SortingSelect = <Order extends string>(props: {
  label: string;
  orders: readonly Order[];
  titleOf: (order: Order) => string;
  sorting: Sorting<Order>;
  onSort: (sorting: Sorting<Order>) => void;
}) => {
  const { label, orders, titleOf, sorting, onSort } = props;
  const id = useId();
  const choices = orders.flatMap(order =>
    [false, true].map(descending => ({ order, descending })),
  );
  const valueOf = ({ order, descending }: Sorting<Order>) =>
    `${order} ${descending}`;
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label={label}
      value={valueOf(sorting)}
      SelectProps={{ native: true }}
      onChange={({ target }) =>
        onSort(
          choices.find(choice => valueOf(choice) === target.value) ?? sorting,
        )
      }
    >
      {choices.map(choice => (
        <option key={valueOf(choice)} value={valueOf(choice)}>
          {titleOf(choice.order)} {choice.descending ? '↓' : '↑'}
        </option>
      ))}
    </TextField>
  );
};
