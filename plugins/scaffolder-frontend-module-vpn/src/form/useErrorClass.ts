import red from '@material-ui/core/colors/red';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  words: {
    '&, &.Mui-error': {
      color: theme.palette.type === 'dark' ? red[200] : red[800],
    },
  },
}));

/** Class of words about what is wrong. The red of Material UI has too little contrast for them (WCAG 2.2, 1.4.3). */
export function useErrorClass(): string {
  return useStyles().words;
}
