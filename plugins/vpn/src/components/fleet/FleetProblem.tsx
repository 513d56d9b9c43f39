import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { VpnSummary } from 'backstage-plugin-vpn-common';
import { useProblemWords } from '../../hooks/useProblemWords';

const useStyles = makeStyles({
  // Causes may be as long as a page; the tab has them in full.
  message: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
});

/** The first problem of a VPN, in the user's language. What is wrong with its cluster is said once, above the list. */
export const FleetProblem = ({ vpn }: { vpn: VpnSummary }) => {
  const classes = useStyles();
  const wordsOf = useProblemWords();
  const { problem = '', problemWords } = vpn;
  const { title, message } = problemWords
    ? wordsOf({ ...problemWords, message: problem })
    : { title: undefined, message: problem };
  const isOfCluster = problemWords?.code.startsWith('cluster-');
  return (
    <>
      {title && <div>{title}</div>}
      {!(title && isOfCluster) && (
        <Typography
          variant="caption"
          component="div"
          color="textSecondary"
          className={classes.message}
          title={message}
        >
          {message}
        </Typography>
      )}
    </>
  );
};
