import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { VpnProblem } from 'backstage-plugin-vpn-common';
import { useProblemWords } from '../../hooks/useProblemWords';
import { useVpnTranslation } from '../../translations';
import { Command } from './Command';
import { StateLabel } from './StateLabel';
import { severityTones } from './tones';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(2),
  },
  problem: {
    padding: theme.spacing(2, 3),
    overflowWrap: 'anywhere',
    borderLeft: '6px solid',
  },
  error: { borderLeftColor: theme.palette.error.main },
  warning: { borderLeftColor: theme.palette.warning.main },
}));

const ProblemCard = ({ problem }: { problem: VpnProblem }) => {
  const { severity, command } = problem;
  const { title, message, hint } = useProblemWords()(problem);
  const classes = useStyles();
  const t = useVpnTranslation();
  return (
    <Card className={`${classes.problem} ${classes[severity]}`}>
      <Typography component="h3" variant="subtitle1">
        <StateLabel tone={severityTones[severity]}>
          {t(`tab.problems.${severity}`)}
          {title && `: ${title}`}
        </StateLabel>
      </Typography>
      <Typography variant="body2" gutterBottom>
        {message}
      </Typography>
      <Typography variant="body2">
        <strong>{t('tab.problems.mend')}:</strong> {hint}
      </Typography>
      {command && <Command text={command} />}
    </Card>
  );
};

/** What is wrong, and how to mend it. */
export const ProblemList = ({ problems }: { problems: VpnProblem[] }) => {
  const classes = useStyles();
  const t = useVpnTranslation();
  return (
    <ul aria-label={t('tab.problems')} className={classes.list}>
      {problems.map(problem => (
        <li key={`${problem.code} ${problem.message}`}>
          <ProblemCard problem={problem} />
        </li>
      ))}
    </ul>
  );
};
