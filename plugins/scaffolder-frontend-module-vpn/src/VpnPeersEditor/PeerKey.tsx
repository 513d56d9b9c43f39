import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { looksPrivate } from 'backstage-plugin-vpn-common';
import { useState } from 'react';
import { FieldInput } from '../form';
import type { PeerInputs } from './PeerInputs';

const PRIVATE_REFUSED =
  'This looks like a configuration with a private key in it, so nothing of it was kept. Paste the public key alone: 44 characters that end with =. The private key stays on the device.';

/** Who makes the keys of a device, and its public key where it does itself. */
export const PeerKey = ({
  id,
  peer,
  disabled,
  problemAt,
  onChange,
}: PeerInputs) => {
  const [refused, setRefused] = useState(false);
  const { publicKey } = peer;

  const choose = (maker: string) => {
    setRefused(false);
    onChange({ ...peer, publicKey: maker === 'device' ? '' : undefined });
  };
  const enter = (text: string) => {
    setRefused(looksPrivate(text));
    if (!looksPrivate(text)) {
      onChange({ ...peer, publicKey: text.trim() });
    }
  };
  return (
    <>
      <RadioGroup
        aria-label="Keys"
        value={publicKey === undefined ? 'server' : 'device'}
        onChange={(_, maker) => choose(maker)}
      >
        <FormControlLabel
          value="server"
          disabled={disabled}
          control={<Radio color="primary" />}
          label="The server makes its keys"
        />
        <FormControlLabel
          value="device"
          disabled={disabled}
          control={<Radio color="primary" />}
          label="It has its own key, which never leaves it (recommended)"
        />
      </RadioGroup>
      {publicKey !== undefined && (
        <FieldInput
          margin="dense"
          field={{ idSchema: { $id: `${id}_publicKey` }, disabled }}
          label="Public key"
          required
          value={publicKey}
          onChange={({ target }) => enter(target.value)}
          problem={refused ? PRIVATE_REFUSED : problemAt('publicKey')}
          hint="In the WireGuard app: Add empty tunnel shows it."
          inputProps={{ autoComplete: 'off', spellCheck: false }}
        />
      )}
    </>
  );
};
