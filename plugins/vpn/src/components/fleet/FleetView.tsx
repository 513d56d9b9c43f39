import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import {
  type VpnFleet,
  vpnStatusReadPermission,
} from 'backstage-plugin-vpn-common';
import { useMemo } from 'react';
import type { VpnFleetSnapshot } from '../../api';
import { useVpnTranslation } from '../../translations';
import { ConnectionNote } from '../parts/ConnectionNote';
import { Notice } from '../parts/Notice';
import { Skeleton } from '../parts/Skeleton';
import { ClusterNotes } from './ClusterNotes';
import { CreateVpnButton } from './CreateVpnButton';
import { FleetError } from './FleetError';
import { FleetList } from './FleetList';

const LoadingFleet = () => {
  const t = useVpnTranslation();
  return (
    <>
      <Typography role="status" color="textSecondary">
        {t('fleet.loading')} …
      </Typography>
      <Skeleton lines={10} />
    </>
  );
};

const NoVpns = () => {
  const t = useVpnTranslation();
  return (
    <Notice
      title={t('fleet.none')}
      description={t('fleet.noneHint', {
        permission: vpnStatusReadPermission.name,
      })}
      action={<CreateVpnButton />}
    />
  );
};

const KnownFleet = ({ fleet }: { fleet: VpnFleet }) => {
  const vpns = useMemo(() => Object.values(fleet.vpns), [fleet.vpns]);
  return (
    <>
      <ClusterNotes fleet={fleet} />
      {vpns.length ? <FleetList all={vpns} /> : <NoVpns />}
    </>
  );
};

/** What is known of all VPNs, or why nothing is. */
export const FleetView = ({ fleet, ...connection }: VpnFleetSnapshot) => {
  const { error } = connection;
  if (!fleet) {
    return error ? <FleetError error={error} /> : <LoadingFleet />;
  }
  return (
    <>
      {connection.connection !== 'live' && (
        <Box mb={2}>
          <ConnectionNote {...connection} />
        </Box>
      )}
      <KnownFleet fleet={fleet} />
    </>
  );
};
