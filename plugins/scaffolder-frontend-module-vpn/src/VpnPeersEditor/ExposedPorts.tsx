import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import type { EnteredPort } from '../form';
import { ExposedPort } from './ExposedPort';
import type { PeerInputs } from './PeerInputs';

/** The ports of a device that workloads of the cluster may reach. */
export const ExposedPorts = ({
  id,
  peer,
  disabled,
  problemAt,
  onChange,
}: PeerInputs) => {
  const { expose } = peer;
  const change = (ports: EnteredPort[]) => onChange({ ...peer, expose: ports });
  return (
    <>
      <Typography>Ports that the cluster may reach</Typography>
      <Typography variant="body2" color="textSecondary">
        Workloads in the cluster then reach the device under its name.
      </Typography>
      {expose.map((port, index) => (
        // eslint-disable-next-line react/no-array-index-key -- a port has no state of its own beside its values
        <div key={index} role="group" aria-label={`Port ${index + 1}`}>
          <ExposedPort
            id={`${id}_expose_${index}`}
            port={port}
            disabled={disabled}
            problemAt={part => problemAt(`expose.${index}.${part}`)}
            onChange={changed =>
              change(expose.map((other, i) => (i === index ? changed : other)))
            }
            onRemove={() => change(expose.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        startIcon={<AddIcon />}
        disabled={disabled}
        onClick={() => change([...expose, { protocol: 'TCP' }])}
      >
        Add a port
      </Button>
    </>
  );
};
