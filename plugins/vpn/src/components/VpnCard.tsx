import { InfoCard } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { useVpnStatus } from '../hooks/useVpnStatus';
import { vpnTabRouteRef } from '../routes';
import { useVpnTranslation } from '../translations';
import { CardStatus } from './card/CardStatus';
import { ConnectionNote } from './parts/ConnectionNote';
import { describeError } from './parts/describeError';
import { Skeleton } from './parts/Skeleton';
import { StateLabel } from './parts/StateLabel';

const CardLoading = () => {
  const t = useVpnTranslation();
  return (
    <>
      <Typography role="status" variant="body2" color="textSecondary">
        {t('tab.loading')} …
      </Typography>
      <Skeleton lines={5} />
    </>
  );
};

const CardError = ({ error }: { error: Error }) => {
  const { title, description } = describeError(error, useVpnTranslation());
  return (
    <>
      <Typography gutterBottom component="div">
        <StateLabel tone="unknown">{title}</StateLabel>
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {description}
      </Typography>
    </>
  );
};

/** The card of an entity's overview: how its VPN is, what is wrong first, and four facts. */
export const VpnCard = () => {
  const { entity } = useEntity();
  const { status, error, loading, ...connection } = useVpnStatus(entity);
  const tabRoute = useRouteRef(vpnTabRouteRef);
  const t = useVpnTranslation();
  return (
    <InfoCard
      title={t('card.title')}
      titleTypographyProps={{ component: 'h2' }}
      deepLink={tabRoute && { title: t('card.details'), link: tabRoute() }}
    >
      {loading && <CardLoading />}
      {!status && error && <CardError error={error} />}
      {status && <CardStatus status={status} />}
      {status && connection.connection !== 'live' && (
        <ConnectionNote error={error} {...connection} />
      )}
    </InfoCard>
  );
};
