import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { VpnProblem } from 'backstage-plugin-vpn-common';
import { useProblemWords } from '../../hooks/useProblemWords';
import { useVpnTranslation } from '../../translations';
import { StateLabel } from '../parts/StateLabel';
import { severityTones } from '../parts/tones';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0, 2), overflowWrap: 'anywhere' },
}));

/** The first problem with its mend, and how many more there are. */
export const FirstProblem = ({ problems }: { problems: VpnProblem[] }) => {
  const [problem, ...more] = problems;
  const { title, message, hint } = useProblemWords()(problem);
  const classes = useStyles();
  const t = useVpnTranslation();
  return (
    <div className={classes.root}>
      <Typography variant="body2" component="h3">
        <StateLabel tone={severityTones[problem.severity]}>
          <strong>{title ?? t(`tab.problems.${problem.severity}`)}</strong>
        </StateLabel>
      </Typography>
      <Typography variant="body2">{message}</Typography>
      <Typography variant="body2">
        <strong>{t('tab.problems.mend')}:</strong> {hint}
      </Typography>
      {more.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          … {t('card.more', { count: more.length })}
        </Typography>
      )}
    </div>
  );
};
