import { Progress } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useVpnStatus } from '../hooks/useVpnStatus';
import { StatusError } from './parts/StatusError';
import { StatusView } from './StatusView';

/** The tab of an entity's page that tells how its VPN is. */
export const VpnTab = () => {
  const { entity } = useEntity();
  const { status, loading, ...snapshot } = useVpnStatus(entity);
  return (
    <>
      {loading && <Progress />}
      {!status && snapshot.error && <StatusError error={snapshot.error} />}
      {status && <StatusView status={status} {...snapshot} />}
    </>
  );
};
