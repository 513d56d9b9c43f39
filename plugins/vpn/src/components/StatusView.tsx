import Grid from '@material-ui/core/Grid';
import type { VpnStatus } from 'backstage-plugin-vpn-common';
import type { VpnConnection, VpnStatusSnapshot } from '../api';
import { EndpointPanel } from './panels/EndpointPanel';
import { PodPanel } from './panels/PodPanel';
import { VolumePanel } from './panels/VolumePanel';
import { ConnectionNote } from './parts/ConnectionNote';
import { ProblemList } from './parts/ProblemList';
import { SourceNotes } from './parts/SourceNotes';
import { Verdict } from './parts/Verdict';
import { PeersPanel } from './peers/PeersPanel';

const Panels = ({
  status,
  connection,
}: {
  status: VpnStatus;
  connection: VpnConnection;
}) => (
  <>
    <Grid item xs={12} md={4}>
      <PodPanel status={status} />
    </Grid>
    <Grid item xs={12} md={4}>
      <EndpointPanel status={status} />
    </Grid>
    <Grid item xs={12} md={4}>
      <VolumePanel status={status} />
    </Grid>
    <Grid item xs={12}>
      <PeersPanel status={status} connection={connection} />
    </Grid>
  </>
);

// Before anything is deployed, the problem that says so is all there is to show.
function isSomethingKnown(status: VpnStatus): boolean {
  const { pods, deployment, service, volume, tunnel } = status;
  return [pods[0], deployment, service, volume, tunnel].some(Boolean);
}

/** Verdict, problems and panels of a status. */
export const StatusView = (
  props: VpnStatusSnapshot & { status: VpnStatus },
) => {
  const { status, ...connection } = props;
  return (
    <Grid container spacing={3}>
      <Grid item xs={12}>
        <Verdict status={status} />
        <ConnectionNote {...connection} />
        <SourceNotes status={status} />
      </Grid>
      {status.problems.length > 0 && (
        <Grid item xs={12}>
          <ProblemList problems={status.problems} />
        </Grid>
      )}
      {isSomethingKnown(status) && (
        <Panels status={status} connection={connection.connection} />
      )}
    </Grid>
  );
};
