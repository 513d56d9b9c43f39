import { Link, Progress } from '@backstage/core-components';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import Typography from '@material-ui/core/Typography';
import {
  reasonOf,
  statusCodeOf,
  vpnUpdatePermission,
} from 'backstage-plugin-vpn-common';
import { useTemplateForm } from '../../hooks/useTemplateForm';
import { useVpnTranslation } from '../../translations';
import { StateLabel } from '../parts/StateLabel';

/** In place of the steps while what a device is told is not known: that it is on its way, or why it cannot be had. */
export const NextDeviceAbsence = (props: {
  entityRef: string;
  loading: boolean;
  error?: Error;
  retry: () => void;
  onClose: () => void;
}) => {
  const { entityRef, loading, error, retry, onClose } = props;
  const templateForm = useTemplateForm();
  const t = useVpnTranslation();
  const failure = loading ? undefined : error;
  const statusCode = failure && statusCodeOf(failure);
  // What the backend refuses here, the task behind the form would refuse too.
  const isRefused = statusCode === 400 || statusCode === 403;
  return (
    <>
      <DialogContent>
        {!failure && (
          <div role="status">
            <Typography gutterBottom>{t('device.loading')}</Typography>
            <Progress aria-label={t('device.loading')} />
          </div>
        )}
        {failure && (
          <Typography role="alert">
            <StateLabel tone="warning">
              {statusCode === 403
                ? t('device.denied', { permission: vpnUpdatePermission.name })
                : t('device.unavailable', { reason: reasonOf(failure) })}
            </StateLabel>
          </Typography>
        )}
        {failure && !isRefused && templateForm && (
          <Box mt={2}>
            <Typography>
              <Link to={templateForm('add-vpn-peer', { vpn: entityRef })}>
                {t('device.plainForm')}
              </Link>
            </Typography>
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('device.close')}</Button>
        {failure && (
          <Button color="primary" onClick={retry}>
            {t('device.tryAgain')}
          </Button>
        )}
      </DialogActions>
    </>
  );
};
