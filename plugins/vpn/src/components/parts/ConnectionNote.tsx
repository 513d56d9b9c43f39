import Typography from '@material-ui/core/Typography';
import { reasonOf } from 'backstage-plugin-vpn-common';
import type { VpnStatusSnapshot } from '../../api';
import { useVpnTranslation } from '../../translations';
import { Age } from './Age';
import { StateLabel } from './StateLabel';

/** Whether what is shown is as the portal knows it now, else how old it is and why. */
export const ConnectionNote = (
  props: Pick<VpnStatusSnapshot, 'connection' | 'receivedAt' | 'error'>,
) => {
  const { connection, receivedAt, error } = props;
  const t = useVpnTranslation();
  const asOf = receivedAt !== undefined && (
    <>
      {t('tab.connection.asOf', {
        age: <Age since={new Date(receivedAt).toISOString()} />,
      })}
      {' · '}
    </>
  );
  return (
    <Typography variant="body2" color="textSecondary">
      {connection === 'live' && (
        <StateLabel tone="good">{t('tab.connection.live')}</StateLabel>
      )}
      {connection === 'connecting' && (
        <StateLabel tone="unknown">
          {asOf}
          {t('tab.connection.connecting')}
        </StateLabel>
      )}
      {connection === 'broken' && (
        <StateLabel tone="warning">
          {asOf}
          {error
            ? t('tab.connection.brokenBecause', { reason: reasonOf(error) })
            : t('tab.connection.broken')}
        </StateLabel>
      )}
    </Typography>
  );
};
