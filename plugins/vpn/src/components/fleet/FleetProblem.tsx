import Typography from '@material-ui/core/Typography';
import type { VpnSummary } from 'backstage-plugin-vpn-common';
import { useProblemWords } from '../../hooks/useProblemWords';

/** The first problem of a VPN, in the user's language. What is wrong with its cluster is said once, above the list. */
export const FleetProblem = ({ vpn }: { vpn: VpnSummary }) => {
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
        <Typography variant="caption" component="div" color="textSecondary">
          {message}
        </Typography>
      )}
    </>
  );
};
