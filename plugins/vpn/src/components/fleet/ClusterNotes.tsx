import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { VpnFleet, VpnFleetCluster } from 'backstage-plugin-vpn-common';
import { useProblemWords } from '../../hooks/useProblemWords';
import { useVpnTranslation } from '../../translations';
import { Age } from '../parts/Age';
import { StateLabel } from '../parts/StateLabel';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    overflowWrap: 'anywhere',
  },
}));

interface NoteProps {
  name: string;
  cluster: VpnFleetCluster;
  /** Number of VPNs on it. */
  count: number;
}

const FailedNote = ({ name, cluster, count }: NoteProps) => {
  const { problem = '', problemWords, since } = cluster;
  const wordsOf = useProblemWords();
  const t = useVpnTranslation();
  const { title, message } = problemWords
    ? wordsOf({ ...problemWords, message: problem })
    : { title: undefined, message: problem };
  return (
    <StateLabel tone="warning">
      <strong>{name}</strong>
      {title && `: ${title}`}
      {since && (
        <>, {t('fleet.clusters.since', { age: <Age since={since} /> })}</>
      )}
      {' · '}
      {t('fleet.clusters.lastKnown', { count })}
      <Typography variant="caption" component="div" color="textSecondary">
        {message}
      </Typography>
    </StateLabel>
  );
};

const ConnectingNote = ({ name, count }: NoteProps) => {
  const t = useVpnTranslation();
  return (
    <StateLabel tone="unknown">
      {t('fleet.clusters.connecting', { cluster: name, count })}
    </StateLabel>
  );
};

/** The clusters whose VPNs are not shown as they are now: a line each. */
export const ClusterNotes = ({ fleet }: { fleet: VpnFleet }) => {
  const classes = useStyles();
  const t = useVpnTranslation();
  const unread = Object.entries(fleet.clusters)
    .filter(([, { state }]) => state !== 'live')
    .sort(([a], [b]) => a.localeCompare(b));
  if (!unread.length) {
    return null;
  }
  const vpns = Object.values(fleet.vpns);
  return (
    <ul aria-label={t('fleet.clusters')} className={classes.list}>
      {unread.map(([name, cluster]) => {
        const Note = cluster.state === 'failed' ? FailedNote : ConnectingNote;
        const count = vpns.filter(vpn => vpn.cluster === name).length;
        return (
          <Typography key={name} component="li" variant="body2">
            <Note name={name} cluster={cluster} count={count} />
          </Typography>
        );
      })}
    </ul>
  );
};
