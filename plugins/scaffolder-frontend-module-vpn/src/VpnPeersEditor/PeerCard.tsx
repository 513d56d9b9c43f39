import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import DeleteIcon from '@material-ui/icons/Delete';
import { useEffect, useRef } from 'react';
import { FieldInput } from '../form';
import { PeerKey } from './PeerKey';
import type { PeerInputs } from './PeerInputs';
import { PeerNetworks } from './PeerNetworks';

/** A device: its name, its keys, and what lies behind it. */
export const PeerCard = ({
  title,
  addresses,
  choosesAddress,
  freeName,
  onRemove,
  isNew,
  ...inputs
}: PeerInputs & {
  title: string;
  /** Its addresses in the tunnel. */
  addresses: string[];
  /** Whether its address may be chosen. */
  choosesAddress: boolean;
  /** A name that no other device has, where its own is taken. */
  freeName?: string;
  /** Whether it was just added, and its name is to be typed next. */
  isNew: boolean;
  onRemove: () => void;
}) => {
  const { id, peer, disabled, problemAt, onChange } = inputs;
  const nameInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) {
      nameInput.current?.focus();
    }
  }, [isNew]);
  return (
    <Box mb={2} role="group" aria-label={title}>
      <Paper variant="outlined">
        <Box p={2}>
          <Box display="flex" justifyContent="space-between" flexWrap="wrap">
            <Typography variant="h6" component="h3">
              {title}
            </Typography>
            <Button
              size="small"
              startIcon={<DeleteIcon />}
              disabled={disabled}
              onClick={onRemove}
              aria-label={`Remove ${title}`}
            >
              Remove
            </Button>
          </Box>
          {addresses.length > 0 && (
            <Typography variant="body2" color="textSecondary">
              Its address in the tunnel: {addresses.join(', ')}
            </Typography>
          )}
          <FieldInput
            margin="dense"
            field={{ idSchema: { $id: `${id}_name` }, disabled }}
            label="Name"
            required
            inputRef={nameInput}
            placeholder="anna-laptop"
            value={peer.name}
            onChange={({ target }) =>
              onChange({ ...peer, name: target.value.trim() })
            }
            problem={problemAt('name')}
          />
          {freeName && (
            <Button
              size="small"
              // A name is told as it is written.
              style={{ textTransform: 'none' }}
              disabled={disabled}
              onClick={() => onChange({ ...peer, name: freeName })}
            >
              Use {freeName}
            </Button>
          )}
          <PeerKey {...inputs} />
          {choosesAddress && (
            <FieldInput
              margin="dense"
              field={{ idSchema: { $id: `${id}_address` }, disabled }}
              label="Address in the tunnel"
              placeholder={addresses[0]}
              value={peer.address ?? ''}
              onChange={({ target }) =>
                onChange({ ...peer, address: target.value.trim() || undefined })
              }
              problem={problemAt('address')}
              hint="Leave it empty for a free one."
            />
          )}
          <PeerNetworks {...inputs} />
        </Box>
      </Paper>
    </Box>
  );
};
