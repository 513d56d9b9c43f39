import { useEntity } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import { useVpnStatus } from '../hooks/useVpnStatus';
import { ChangeMenu } from './change/ChangeMenu';
import { LoadingView } from './LoadingView';
import { StatusError } from './parts/StatusError';
import { StatusView } from './StatusView';

/** The tab of an entity's page that tells how its VPN is. */
export const VpnTab = () => {
  const { entity } = useEntity();
  const { status, loading, ...snapshot } = useVpnStatus(entity);
  return (
    <>
      <Box display="flex" justifyContent="flex-end">
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
