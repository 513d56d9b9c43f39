import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { VpnProblem } from 'backstage-plugin-vpn-common';
import { StateLabel } from './StateLabel';
import { severityTones } from './tones';

const severityWords: Record<VpnProblem['severity'], string> = {
  error: 'Error',
  warning: 'Warning',
};

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(2),
  },
  problem: {
    padding: theme.spacing(2),
    overflowWrap: 'anywhere',
    borderLeft: '4px solid',
  },
  error: { borderLeftColor: theme.palette.error.main },
  warning: { borderLeftColor: theme.palette.warning.main },
}));

/** What is wrong, and how to mend it. */
export const ProblemList = ({ problems }: { problems: VpnProblem[] }) => {
  const classes = useStyles();
  return (
    <ul aria-label="Problems" className={classes.list}>
      {problems.map(({ code, severity, message, hint }) => (
        <li key={`${code} ${message}`}>
          <Card className={`${classes.problem} ${classes[severity]}`}>
            <Typography variant="body1" gutterBottom>
              <StateLabel tone={severityTones[severity]}>
                <strong>{severityWords[severity]}:</strong> {message}
              </StateLabel>
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {hint}
            </Typography>
          </Card>
        </li>
      ))}
    </ul>
  );
};
