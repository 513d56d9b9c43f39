import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { vpnPeersReadPermission } from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
import { Age } from '../parts/Age';
import { StateLabel } from '../parts/StateLabel';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0, 0, 2), maxWidth: '80ch' },
}));

/** How the figures are to be read, and what is missing from them. */
export const PeerNotes = (props: {
  /** Whether the last report is the newest that there could be. */
  isCurrent: boolean;
  /** When the last report was received, ISO 8601. */
  receivedAt: string;
  /** Seconds over which rates are taken, where there are any. */
  seconds?: number;
  hidesEndpoints: boolean;
}) => {
  const { isCurrent, receivedAt, seconds, hidesEndpoints } = props;
  const t = useVpnTranslation();
  const rates =
    seconds === undefined
      ? t('peers.ratesNotYet')
      : t('peers.rates', { seconds: `${Math.round(seconds)}` });
  return (
    <div className={useStyles().root}>
      {!isCurrent && (
        <Typography variant="body2">
          <StateLabel tone="warning">
            {t('peers.notCurrent')} <Age since={receivedAt} />
          </StateLabel>
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {isCurrent && `${rates} `}
        {t('peers.legend')}
        {hidesEndpoints &&
          ` ${t('peers.endpointsLeftOut', {
            permission: vpnPeersReadPermission.name,
          })}`}
      </Typography>
    </div>
  );
};
