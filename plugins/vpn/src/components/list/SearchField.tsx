import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

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
      type="search"
      size="small"
      variant="outlined"
      label={label}
      value={value}
      onChange={({ target }) => onSearch(target.value)}
    />
  );
};
