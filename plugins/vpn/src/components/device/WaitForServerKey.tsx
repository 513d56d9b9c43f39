import Typography from '@material-ui/core/Typography';
import { useVpnTranslation } from '../../translations';
import { StateLabel } from '../parts/StateLabel';

/** In place of a configuration for which the server's public key is not known yet. */
export const WaitForServerKey = () => (
  <Typography role="status" paragraph>
    <StateLabel tone="warning">
      {useVpnTranslation()('device.configuration.waiting')}
    </StateLabel>
  </Typography>
);
