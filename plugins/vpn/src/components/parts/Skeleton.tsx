import { makeStyles } from '@material-ui/core/styles';

const WIDTHS = ['70%', '45%', '60%', '35%', '55%'];

const useStyles = makeStyles(theme => ({
  '@keyframes breathe': { '50%': { opacity: 0.45 } },
  line: {
    height: '1em',
    margin: theme.spacing(1.25, 0),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.disabledBackground,
    animation: '$breathe 2s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
}));

/** Lines in place of facts that are on their way; what is loading is said beside it. */
export const Skeleton = ({ lines }: { lines: number }) => {
  const classes = useStyles();
  return (
    <div aria-hidden>
      {Array.from({ length: lines }, (_, index) => (
        <div
          key={index}
          className={classes.line}
          style={{ width: WIDTHS[index % WIDTHS.length] }}
        />
      ))}
    </div>
  );
};
