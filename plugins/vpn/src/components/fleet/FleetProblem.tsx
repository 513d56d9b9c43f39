import Typography from '@material-ui/core/Typography';
import type { VpnSummary } from 'backstage-plugin-vpn-common';
import { useProblemWords } from '../../hooks/useProblemWords';

/** The first problem of a VPN, in the user's language. What is wrong with its cluster is said once, above the list. */
export const FleetProblem = ({ vpn }: { vpn: VpnSummary }) => {
  const wordsOf = useProblemWords();
  const { problem, problemWords } = vpn;
  if (!problem || !problemWords) {
    return <>{problem}</>;
  }
  const { title, message } = wordsOf({ ...problemWords, message: problem });
  const isOfCluster = problemWords.code.startsWith('cluster-');
  return (
    <>
      {title ?? message}
      {title && !isOfCluster && (
        <Typography variant="caption" component="div" color="textSecondary">
          {message}
        </Typography>
      )}
    </>
  );
};
