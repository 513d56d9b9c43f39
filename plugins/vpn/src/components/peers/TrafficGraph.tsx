import { makeStyles } from '@material-ui/core/styles';
import { peakOf, type TrafficSample } from 'backstage-plugin-vpn-common';
import { formatRate } from '../../format/formatRate';
import { useVpnTranslation } from '../../translations';
import { graphPath } from './graphPath';
import { GRAPH_SIZE } from './graphSize';

const useStyles = makeStyles(theme => ({
  root: { display: 'block', overflow: 'visible' },
  line: {
    fill: 'none',
    strokeWidth: 1.5,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  received: { stroke: theme.palette.primary.main },
  sent: { stroke: theme.palette.text.primary, strokeDasharray: '0.1 3' },
  floor: { stroke: theme.palette.divider },
}));

/** When the graphs of all peers begin and end, in milliseconds since the epoch. */
export interface GraphSpan {
  from: number;
  to: number;
}

/** How much a peer received and sent over the time that somebody has looked. */
export const TrafficGraph = (props: {
  history: readonly TrafficSample[];
  span: GraphSpan;
}) => {
  const { history, span } = props;
  const classes = useStyles();
  const t = useVpnTranslation();
  const peak = peakOf(history);
  const last = history.at(-1)?.rate ?? { received: 0, sent: 0 };
  const { width, height } = GRAPH_SIZE;
  const most = Math.max(peak.received, peak.sent);
  const scale = { ...span, most, width, height };
  return (
    <svg
      role="img"
      className={classes.root}
      width={width}
      height={height}
      aria-label={t('peers.graph', {
        received: formatRate(last.received),
        receivedPeak: formatRate(peak.received),
        sent: formatRate(last.sent),
        sentPeak: formatRate(peak.sent),
      })}
    >
      <path className={classes.floor} d={`M0 ${height}H${width}`} />
      {(['sent', 'received'] as const).map(direction => (
        <path
          key={direction}
          className={`${classes.line} ${classes[direction]}`}
          d={graphPath(history, direction, scale)}
        />
      ))}
    </svg>
  );
};
