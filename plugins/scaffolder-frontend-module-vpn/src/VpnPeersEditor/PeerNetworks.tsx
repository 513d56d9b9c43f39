import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { ListInput } from '../form';
import { ExposedPorts } from './ExposedPorts';
import type { PeerInputs } from './PeerInputs';

/** What only few devices have, behind a title to open: networks behind it, and ports that the cluster may reach. */
export const PeerNetworks = (inputs: PeerInputs) => {
  const { id, peer, disabled, problemAt, onChange } = inputs;
  const { networks, expose } = peer;
  const wrong = problemAt('networks') ?? problemAt('expose');
  return (
    <Accordion
      variant="outlined"
      defaultExpanded={networks.length > 0 || expose.length > 0}
    >
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        aria-controls={`${id}_more`}
        id={`${id}_more_title`}
      >
        <Typography color={wrong ? 'error' : undefined}>
          {summaryOf(peer)}
          {wrong && ' · something is wrong here'}
        </Typography>
      </AccordionSummary>
      <AccordionDetails id={`${id}_more`}>
        <Box width="100%">
          <ListInput
            field={{ idSchema: { $id: `${id}_networks` }, disabled }}
            label="Networks behind it"
            placeholder="192.168.40.0/24"
            values={networks}
            onChange={entered => onChange({ ...peer, networks: entered })}
            problem={problemAt('networks')}
            hint="Only for a router that connects whole networks. One a line."
          />
          <ExposedPorts {...inputs} />
        </Box>
      </AccordionDetails>
    </Accordion>
  );
};

function summaryOf({ networks, expose }: PeerInputs['peer']): string {
  const parts = [
    networks.length && `networks behind it: ${networks.length}`,
    expose.length && `ports for the cluster: ${expose.length}`,
  ].filter(Boolean);
  return `Networks and ports (${parts.join(', ') || 'none'})`;
}
