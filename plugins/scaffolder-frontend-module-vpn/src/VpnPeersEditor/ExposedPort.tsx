import Grid from '@material-ui/core/Grid';
import IconButton from '@material-ui/core/IconButton';
import MenuItem from '@material-ui/core/MenuItem';
import DeleteIcon from '@material-ui/icons/Delete';
import { type EnteredPort, FieldInput } from '../form';
import type { PeerInputs } from './PeerInputs';

const toPort = (text: string) => (text === '' ? undefined : Number(text));

/** The inputs of a port that the cluster may reach. */
export const ExposedPort = ({
  id,
  port: exposed,
  disabled,
  problemAt,
  onChange,
  onRemove,
}: Pick<PeerInputs, 'id' | 'disabled' | 'problemAt'> & {
  port: EnteredPort;
  onChange: (port: EnteredPort) => void;
  onRemove: () => void;
}) => {
  const { port, protocol = 'TCP', targetPort } = exposed;
  return (
    <Grid container spacing={2} alignItems="flex-start">
      <Grid item xs={6} sm={3}>
        <FieldInput
          margin="dense"
          field={{ idSchema: { $id: `${id}_port` }, disabled }}
          label="Port"
          type="number"
          required
          value={port ?? ''}
          onChange={({ target }) =>
            onChange({ ...exposed, port: toPort(target.value) })
          }
          problem={problemAt('port')}
        />
      </Grid>
      <Grid item xs={6} sm={3}>
        <FieldInput
          margin="dense"
          field={{ idSchema: { $id: `${id}_protocol` }, disabled }}
          select
          label="Protocol"
          value={protocol}
          onChange={({ target }) =>
            onChange({ ...exposed, protocol: target.value as 'TCP' | 'UDP' })
          }
        >
          <MenuItem value="TCP">TCP</MenuItem>
          <MenuItem value="UDP">UDP</MenuItem>
        </FieldInput>
      </Grid>
      <Grid item xs={9} sm={5}>
        <FieldInput
          margin="dense"
          field={{ idSchema: { $id: `${id}_targetPort` }, disabled }}
          label="Port on the device"
          type="number"
          value={targetPort ?? ''}
          onChange={({ target }) =>
            onChange({ ...exposed, targetPort: toPort(target.value) })
          }
          problem={problemAt('targetPort')}
          hint="If it is another"
        />
      </Grid>
      <Grid item xs={3} sm={1}>
        <IconButton
          aria-label={`Remove port ${port ?? ''}`.trim()}
          disabled={disabled}
          onClick={onRemove}
        >
          <DeleteIcon />
        </IconButton>
      </Grid>
    </Grid>
  );
};
