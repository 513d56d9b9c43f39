import Grid from '@material-ui/core/Grid';
import type { VpnStatus } from 'backstage-plugin-vpn-common';
import type { VpnConnection, VpnStatusSnapshot } from '../api';
import { DeliveryGuide } from './DeliveryGuide';
import { EndpointPanel } from './panels/EndpointPanel';
import { EventsPanel } from './panels/EventsPanel';
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
    <Grid item xs={12} md={6} lg={4}>
      <PodPanel status={status} />
    </Grid>
    <Grid item xs={12} md={6} lg={4}>
      <EndpointPanel status={status} />
    </Grid>
    <Grid item xs={12} md={6} lg={4}>
      <VolumePanel status={status} />
    </Grid>
    {status.events && status.events.length > 0 && (
      <Grid item xs={12}>
        <EventsPanel events={status.events} />
      </Grid>
    )}
    <Grid item xs={12}>
      <PeersPanel
        // The traffic of another VPN is another one.
        key={status.entityRef}
        status={status}
        connection={connection}
      />
    </Grid>
  </>
);

// Where the cluster holds nothing for the entity, the problem that says so is
// all there is to show; what is still being read has panels of its own.
function isSomethingShown(status: VpnStatus): boolean {
  const { pods, deployment, service, volume, tunnel, sources } = status;
  return (
    [pods[0], deployment, service, volume, tunnel].some(Boolean) ||
    sources.some(({ state }) => state === 'connecting')
  );
}

/** Verdict, problems and panels of a status. */
export const StatusView = (
  props: VpnStatusSnapshot & { status: VpnStatus },
) => {
  const { status, ...connection } = props;
  const isShown = isSomethingShown(status);
  // Once something is there, what is missing of it is a problem like others.
  const notDeployed = isShown
    ? undefined
    : status.problems.find(({ code }) => code === 'not-deployed');
  const problems = status.problems.filter(problem => problem !== notDeployed);
  // That the portal is reached says nothing of a cluster that is not.
  const isCurrent =
    connection.connection === 'live' && status.health !== 'unknown';
  return (
    <Grid container spacing={3}>
      <Grid item xs={12}>
        <Verdict status={status}>
          {(isCurrent || connection.connection !== 'live') && (
            <ConnectionNote {...connection} />
          )}
          <SourceNotes status={status} />
        </Verdict>
      </Grid>
      {problems.length > 0 && (
        <Grid item xs={12}>
          <ProblemList problems={problems} />
        </Grid>
      )}
      {notDeployed && (
        <Grid item xs={12}>
          <DeliveryGuide cluster={status.cluster} problem={notDeployed} />
        </Grid>
      )}
      {isShown && <Panels status={status} connection={connection.connection} />}
    </Grid>
  );
};
