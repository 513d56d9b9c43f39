import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { unreadSources, type VpnStatus } from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
import { Age } from './Age';
import { StateLabel } from './StateLabel';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
});

/** What cannot be read at the moment, how old what is shown of it is, and why: each reason once. */
export const SourceNotes = ({ status }: { status: VpnStatus }) => {
  const classes = useStyles();
  const t = useVpnTranslation();
  const unread = unreadSources(status);
  if (!unread.length) {
    return null;
  }
  return (
    <ul aria-label={t('tab.sources')} className={classes.list}>
      {unread.map(({ kinds, isEverything, state, cause }) => (
        <Typography key={kinds[0]} component="li" variant="body2">
          <StateLabel tone={state === 'connecting' ? 'unknown' : 'warning'}>
            {isEverything
              ? t('tab.sources.everything')
              : kinds.map(kind => t(`tab.sources.${kind}`)).join(', ')}
            : {state !== 'live' && t(`tab.sources.${state}`)}
            {state === 'stale' && (
              <>
                {' · '}
                {t('tab.panel.observed', {
                  age: <Age since={status.observedAt} />,
                })}
              </>
            )}
            {cause && ` (${cause})`}
          </StateLabel>
        </Typography>
      ))}
    </ul>
  );
};
