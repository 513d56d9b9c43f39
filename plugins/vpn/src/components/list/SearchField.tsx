import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    width: 200,
    [theme.breakpoints.down('xs')]: { minWidth: '100%' },
  },
}));

/** Searches in a list. */
export const SearchField = (props: {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}) => {
  const { label, value, onSearch } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      className={useStyles().root}
      type="search"
      size="small"
      variant="outlined"
      label={label}
      value={value}
      onChange={({ target }) => onSearch(target.value)}
    />
  );
};
