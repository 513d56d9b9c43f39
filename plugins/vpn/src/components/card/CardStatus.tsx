import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  describeVerdict,
  verdictOf,
  type VpnStatus,
} from 'backstage-plugin-vpn-common';
import { useKeyTranslation, useVpnTranslation } from '../../translations';
import { StateLabel } from '../parts/StateLabel';
import { verdictTones } from '../parts/tones';
import { FirstProblem } from './FirstProblem';
import { FourFacts } from './FourFacts';

const useStyles = makeStyles({ verdict: { overflowWrap: 'anywhere' } });

/** Verdict, first problem and four facts; of a VPN of which nothing runs yet, that it does not. */
export const CardStatus = ({ status }: { status: VpnStatus }) => {
  const classes = useStyles();
  const t = useVpnTranslation();
  const translateKey = useKeyTranslation();
  const verdict = verdictOf(status);
  const isDeployed = verdict.state !== 'notDeployed';
  return (
    <>
      <Typography
        variant="subtitle1"
        component="div"
        className={classes.verdict}
        gutterBottom
      >
        <StateLabel tone={verdictTones[verdict.state]}>
          {describeVerdict(verdict, translateKey)}
        </StateLabel>
      </Typography>
      {!isDeployed && (
        <Typography variant="body2" gutterBottom>
          {t('tab.meaning.notDeployed')}
        </Typography>
      )}
      {isDeployed && status.problems.length > 0 && (
        <FirstProblem problems={status.problems} />
      )}
      {isDeployed && <FourFacts status={status} />}
    </>
  );
};
