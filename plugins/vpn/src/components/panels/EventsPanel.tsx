import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { VpnEvent } from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
import { Age } from '../parts/Age';
import { Panel } from '../parts/Panel';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  event: {
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

/** What the cluster warned of lately about the objects of the VPN. */
export const EventsPanel = ({ events }: { events: VpnEvent[] }) => {
  const classes = useStyles();
  const t = useVpnTranslation();
  return (
    <Panel title={t('tab.events')}>
      <ul aria-label={t('tab.events')} className={classes.list}>
        {events.map(({ reason, message, count, lastSeenAt, object }) => (
          <li key={`${object} ${reason} ${message}`} className={classes.event}>
            <Typography variant="body2">
              <strong>{reason}</strong> · {message}
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
    </Panel>
  );
};
