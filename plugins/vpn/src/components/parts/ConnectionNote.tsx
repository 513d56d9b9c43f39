import Typography from '@material-ui/core/Typography';
import { reasonOf } from 'backstage-plugin-vpn-common';
import type { VpnStatusSnapshot } from '../../api';
import { Age } from './Age';
import { StateLabel } from './StateLabel';

/** Whether what is shown is live, else how old it is and why. */
export const ConnectionNote = (props: VpnStatusSnapshot) => {
  const { connection, receivedAt, error } = props;
  const asOf = receivedAt !== undefined && (
    <>
      As of <Age since={new Date(receivedAt).toISOString()} />
    </>
  );
  return (
    <Typography variant="body2" color="textSecondary">
      {connection === 'live' && <StateLabel tone="good">Live</StateLabel>}
      {connection === 'connecting' && (
        <StateLabel tone="unknown">{asOf} · connecting</StateLabel>
      )}
      {connection === 'broken' && (
        <StateLabel tone="warning">
          {asOf} · the connection to the portal is broken
          {error && ` (${reasonOf(error)})`}, trying again
        </StateLabel>
      )}
    </Typography>
  );
};
