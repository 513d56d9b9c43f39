import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

const useStyles = makeStyles(theme => ({
  root: { [theme.breakpoints.up('sm')]: { maxWidth: 220 } },
}));

/** Chooses which items of a list are shown, of many possibilities. */
export const FilterSelect = <Value extends string>(props: {
  label: string;
  choices: Array<{ value: Value; title: string }>;
  chosen: Value;
  onChoose: (value: Value) => void;
}) => {
  const { label, choices, chosen, onChoose } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <TextField
      id={id}
      className={classes.root}
      select
      size="small"
      variant="outlined"
      label={label}
      value={chosen}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      onChange={({ target }) => {
        const choice = choices.find(({ value }) => value === target.value);
        if (choice) {
          onChoose(choice.value);
        }
      }}
    >
      {choices.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </TextField>
  );
};
