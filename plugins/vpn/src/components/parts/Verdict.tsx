import Typography from '@material-ui/core/Typography';
import { VpnStatus, vpnVerdict } from 'backstage-plugin-vpn-common';
import { StateLabel } from './StateLabel';
import { healthTones } from './tones';

/** How the VPN is, in one line; read out when it changes. */
export const Verdict = ({ status }: { status: VpnStatus }) => (
  <div role="status" aria-live="polite">
    <Typography component="h2" variant="h5">
      <StateLabel tone={healthTones[status.health]}>
        {vpnVerdict(status)}
      </StateLabel>
    </Typography>
  </div>
);
