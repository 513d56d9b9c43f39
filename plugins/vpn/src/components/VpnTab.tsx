import { useEntity } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import { useVpnStatus } from '../hooks/useVpnStatus';
import { ChangeMenu } from './change/ChangeMenu';
import { AddDevice } from './device/AddDevice';
import { LoadingView } from './LoadingView';
import { StatusError } from './parts/StatusError';
import { StatusView } from './StatusView';

/** The tab of an entity's page that tells how its VPN is. */
export const VpnTab = () => {
  const { entity } = useEntity();
  const { status, loading, ...snapshot } = useVpnStatus(entity);
  return (
    <>
      <Box display="flex" flexWrap="wrap" justifyContent="flex-end" gridGap={8}>
        <AddDevice entity={entity} />
        <ChangeMenu entity={entity} />
      </Box>
      <Box mt={2}>
        {loading && <LoadingView />}
        {!status && snapshot.error && <StatusError error={snapshot.error} />}
        {status && <StatusView status={status} {...snapshot} />}
      </Box>
    </>
  );
};
