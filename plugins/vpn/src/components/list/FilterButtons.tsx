import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import type { ReactNode } from 'react';

/** Chooses which items of a list are shown, and tells how many there are of each. */
export const FilterButtons = <Name extends string>(props: {
  label: string;
  filters: Array<{ name: Name; title: ReactNode; count: number }>;
  chosen: Name;
  onChoose: (name: Name) => void;
}) => {
  const { label, filters, chosen, onChoose } = props;
  return (
    <ButtonGroup size="small" aria-label={label}>
      {filters.map(({ name, title, count }) => (
        <Button
          key={name}
          aria-pressed={chosen === name}
          variant={chosen === name ? 'contained' : 'outlined'}
          color={chosen === name ? 'primary' : 'default'}
          onClick={() => onChoose(name)}
        >
          {title} {count.toLocaleString('en')}
        </Button>
      ))}
    </ButtonGroup>
  );
};
