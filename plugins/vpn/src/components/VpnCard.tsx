import { InfoCard, Progress } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { VpnStatus, vpnVerdict } from 'backstage-plugin-vpn-common';
import { useVpnStatus } from '../hooks/useVpnStatus';
import { vpnTabRouteRef } from '../routes';
import { useVpnTranslation } from '../translations';
import { ConnectionNote } from './parts/ConnectionNote';
import { describeError } from './parts/describeError';
import { StateLabel } from './parts/StateLabel';
import { healthTones } from './parts/tones';
import { FourFacts } from './FourFacts';

const CardError = ({ error }: { error: Error }) => {
  const { title, description } = describeError(error, useVpnTranslation());
  return (
    <>
      <Typography gutterBottom>
        <StateLabel tone="unknown">{title}</StateLabel>
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {description}
      </Typography>
    </>
  );
};

const CardStatus = ({ status }: { status: VpnStatus }) => (
  <>
    <Typography variant="subtitle1" gutterBottom>
      <StateLabel tone={healthTones[status.health]}>
        {vpnVerdict(status)}
      </StateLabel>
    </Typography>
    {status.problems[0] && (
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {status.problems[0].message}
      </Typography>
    )}
    <FourFacts status={status} />
  </>
);

/** The card of an entity's overview: how its VPN is, in one line and four facts. */
export const VpnCard = () => {
  const { entity } = useEntity();
  const { status, error, loading, ...connection } = useVpnStatus(entity);
  const tabRoute = useRouteRef(vpnTabRouteRef);
  return (
    <InfoCard
      title="VPN"
      titleTypographyProps={{ component: 'h2' }}
      deepLink={tabRoute && { title: 'Details and devices', link: tabRoute() }}
    >
      {loading && <Progress />}
      {!status && error && <CardError error={error} />}
      {status && <CardStatus status={status} />}
      {status && connection.connection !== 'live' && (
        <ConnectionNote error={error} {...connection} />
      )}
    </InfoCard>
  );
};
