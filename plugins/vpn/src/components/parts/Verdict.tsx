import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  describeVerdict,
  verdictOf,
  type VpnStatus,
} from 'backstage-plugin-vpn-common';
import type { ReactNode } from 'react';
import { useKeyTranslation, useVpnTranslation } from '../../translations';
import { StateLabel } from './StateLabel';
import { verdictTones } from './tones';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2, 3),
    overflowWrap: 'anywhere',
    borderLeft: '6px solid',
  },
  good: { borderLeftColor: theme.palette.success.main },
  warning: { borderLeftColor: theme.palette.warning.main },
  bad: { borderLeftColor: theme.palette.error.main },
  quiet: { borderLeftColor: theme.palette.text.secondary },
  unknown: { borderLeftColor: theme.palette.text.secondary },
  title: {
    // An endpoint is one word, and should stay whole on a phone.
    [theme.breakpoints.down('xs')]: { fontSize: '1.1rem' },
  },
  meaning: { margin: theme.spacing(0.5, 0) },
}));

/**
 * How the VPN is, in one line, and whether it is the VPN at all; read out when
 * it changes. Below it how far that can be trusted.
 */
export const Verdict = (props: { status: VpnStatus; children: ReactNode }) => {
  const { status, children } = props;
  const classes = useStyles();
  const t = useVpnTranslation();
  const translateKey = useKeyTranslation();
  const verdict = verdictOf(status);
  const tone = verdictTones[verdict.state];
  return (
    <Paper className={`${classes.root} ${classes[tone]}`}>
      <div role="status" aria-live="polite">
        <Typography component="h2" variant="h5" className={classes.title}>
          <StateLabel tone={tone}>
            {describeVerdict(verdict, translateKey)}
          </StateLabel>
        </Typography>
        <Typography variant="body1" className={classes.meaning}>
          {t(`tab.meaning.${verdict.state}`)}
        </Typography>
      </div>
      {children}
    </Paper>
  );
};
