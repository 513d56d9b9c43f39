import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { VpnEvent } from 'backstage-plugin-vpn-common';
import { useId } from 'react';
import { useVpnTranslation } from '../../translations';
import { Age } from './Age';

const useStyles = makeStyles(theme => ({
  title: { marginTop: theme.spacing(2) },
  list: { listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  event: {
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** Warnings that the cluster noted of the VPN's objects. */
export const EventList = ({ events }: { events: VpnEvent[] }) => {
  const classes = useStyles();
  const titleId = useId();
  const t = useVpnTranslation();
  return (
    <section aria-labelledby={titleId}>
      <Typography
        id={titleId}
        component="h3"
        variant="subtitle2"
        className={classes.title}
        gutterBottom
      >
        {t('tab.events')}
      </Typography>
      <ul className={classes.list}>
        {events.map(({ reason, message, count, lastSeenAt, object }) => (
          <li key={`${object} ${reason} ${message}`} className={classes.event}>
            <Typography variant="body2">
              <strong>{reason}</strong> {message}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {object} ·{' '}
              {t('tab.events.seen', {
                count,
                age: <Age since={lastSeenAt} />,
              })}
            </Typography>
          </li>
        ))}
      </ul>
    </section>
  );
};
