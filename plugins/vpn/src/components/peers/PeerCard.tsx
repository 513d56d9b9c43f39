import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { memo } from 'react';
import { useVpnTranslation } from '../../translations';
import { Fact, Facts } from '../parts/Facts';
import { peerColumns, type PeerColumn, type ShownPeer } from './peerColumns';

const useStyles = makeStyles(theme => ({
  summary: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: theme.spacing(1),
    width: '100%',
  },
  name: { overflowWrap: 'anywhere', fontWeight: 'bold' },
  details: { display: 'block' },
}));

const columnOf = (name: PeerColumn['order']) =>
  peerColumns.find(({ order }) => order === name)!;
const [name, state, handshake] = ['name', 'state', 'handshake'] as const;
const inSummary: ReadonlySet<string> = new Set([name, state, handshake]);

/** A peer on a narrow screen: name, state and last handshake, the rest where it is opened. */
export const PeerCard = memo(
  (
    props: ShownPeer & {
      isOpen: boolean;
      onToggle: (publicKey: string) => void;
    },
  ) => {
    const { isOpen, onToggle, ...peer } = props;
    const classes = useStyles();
    const t = useVpnTranslation();
    const details = peerColumns.filter(({ order }) => !inSummary.has(order));
    return (
      <Accordion
        square
        variant="outlined"
        expanded={isOpen}
        onChange={() => onToggle(peer.entry.peer.publicKey)}
        TransitionProps={{ timeout: 0, unmountOnExit: true }}
      >
        <AccordionSummary expandIcon={<ExpandMoreIcon />}>
          <div className={classes.summary}>
            <Typography variant="body2" className={classes.name}>
              {columnOf(name).show(peer, t)}
            </Typography>
            <Typography variant="body2" component="div">
              {columnOf(state).show(peer, t)}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {columnOf(handshake).show(peer, t)}
            </Typography>
          </div>
        </AccordionSummary>
        <AccordionDetails className={classes.details}>
          <Facts>
            {details.map(({ order, show }) => (
              <Fact key={order} label={t(`peers.${order}`)}>
                {show(peer, t)}
              </Fact>
            ))}
          </Facts>
        </AccordionDetails>
      </Accordion>
    );
  },
);
