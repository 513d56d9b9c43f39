import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  list: { margin: 0 },
  fact: {
    display: 'grid',
    gridTemplateColumns: '120px minmax(0, 1fr)',
    columnGap: theme.spacing(2),
    padding: theme.spacing(0.75, 0),
  },
  wide: { padding: theme.spacing(0.75, 0) },
  label: { color: theme.palette.text.secondary },
  value: { margin: 0, overflowWrap: 'anywhere' },
}));

/** A list of facts, each with its label. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <dl className={useStyles().list}>{children}</dl>
);

/** One of {@link Facts}; left out where it is not known. */
export const Fact = (props: {
  label: string;
  /** Whether its value is long, and stands below its label. */
  wide?: boolean;
  children: ReactNode;
}) => {
  const classes = useStyles();
  if (props.children === undefined) {
    return null;
  }
  return (
    <div className={props.wide ? classes.wide : classes.fact}>
      <Typography component="dt" variant="body2" className={classes.label}>
        {props.label}
      </Typography>
      <Typography component="dd" variant="body2" className={classes.value}>
        {props.children}
      </Typography>
    </div>
  );
};
