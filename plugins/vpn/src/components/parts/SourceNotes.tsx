import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  VpnSource,
  VpnSourceKind,
  VpnStatus,
} from 'backstage-plugin-vpn-common';
import { Age } from './Age';
import { StateLabel } from './StateLabel';

const kindWords: Record<VpnSourceKind, string> = {
  pods: 'Pods',
  services: 'Services',
  deployments: 'Deployments',
  persistentvolumeclaims: 'Claims',
  configmaps: 'Reports of the tunnel',
  longhornvolumes: 'Longhorn volumes',
};

const stateWords: Record<VpnSource['state'], string> = {
  connecting: 'not read yet',
  live: 'live',
  stale: 'no longer up to date',
  refused: 'refused by the cluster',
  unreachable: 'not readable',
  absent: 'unknown to the cluster',
};

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
});

// Many clusters have no Longhorn, and need none.
const isMissed = ({ kind, state }: VpnSource) =>
  state !== 'live' && !(kind === 'longhornvolumes' && state === 'absent');

/** What cannot be read at the moment, how old the rest of it is, and why. */
export const SourceNotes = ({ status }: { status: VpnStatus }) => {
  const classes = useStyles();
  const missed = status.sources.filter(isMissed);
  if (!missed.length) {
    return null;
  }
  return (
    <ul aria-label="Partly readable" className={classes.list}>
      {missed.map(({ kind, state, cause }) => (
        <Typography key={kind} component="li" variant="body2">
          <StateLabel tone={state === 'connecting' ? 'unknown' : 'warning'}>
            {kindWords[kind]}: {stateWords[state]}
            {state === 'stale' && (
              <>
                , observed <Age since={status.observedAt} />
              </>
            )}
            {cause && ` (${cause})`}
          </StateLabel>
        </Typography>
      ))}
    </ul>
  );
};
