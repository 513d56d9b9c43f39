import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
    [theme.breakpoints.down('xs')]: {
      // As many beside each other as there is room for.
      '& > *': { flex: '1 1 140px' },
    },
  },
}));

/** Search, filters and sorting above a list. */
export const Toolbar = ({ children }: { children: ReactNode }) => (
  <div className={useStyles().root}>{children}</div>
);
