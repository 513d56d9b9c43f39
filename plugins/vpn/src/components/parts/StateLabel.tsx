import { makeStyles } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/Error';
import HelpIcon from '@material-ui/icons/HelpOutline';
import PauseIcon from '@material-ui/icons/PauseCircleOutline';
import WarningIcon from '@material-ui/icons/Warning';
import type { ReactNode } from 'react';

/** What a state means to whoever looks at it. */
export type Tone = 'good' | 'warning' | 'bad' | 'quiet' | 'unknown';

const icons = {
  good: CheckCircleIcon,
  warning: WarningIcon,
  bad: ErrorIcon,
  quiet: PauseIcon,
  unknown: HelpIcon,
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    verticalAlign: 'top',
    lineHeight: 1.4,
  },
  icon: {
    fontSize: '1.25em',
    margin: '0.1em 0.4em 0 0',
    flexShrink: 0,
  },
  good: { color: theme.palette.success.main },
  warning: { color: theme.palette.warning.main },
  bad: { color: theme.palette.error.main },
  quiet: { color: theme.palette.text.secondary },
  unknown: { color: theme.palette.text.secondary },
}));

/** A state in words, with an icon of its tone. */
export const StateLabel = (props: { tone: Tone; children: ReactNode }) => {
  const classes = useStyles();
  const Icon = icons[props.tone];
  return (
    <span className={classes.root}>
      <Icon className={`${classes.icon} ${classes[props.tone]}`} aria-hidden />
      <span>{props.children}</span>
    </span>
  );
};
