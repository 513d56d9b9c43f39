import TextField from '@material-ui/core/TextField';
import { looksPrivate } from 'backstage-plugin-vpn-common';
import { useId, useState } from 'react';
import { useVpnTranslation } from '../../translations';
import { useErrorClass } from '../parts/useErrorClass';
import type { DraftProblems } from './draftProblems';

/** Characters of a key in base64. */
const KEY_LENGTH = 44;

/** The public key of a device. What may hold more than that is not kept. */
export const PublicKeyInput = (props: {
  publicKey: string;
  problem: DraftProblems['publicKey'];
  /** Whether a key that is missing is a problem already. */
  isSubmitted: boolean;
  onChange: (publicKey: string) => void;
}) => {
  const { publicKey, problem, isSubmitted, onChange } = props;
  const [isRefused, setRefused] = useState(false);
  const id = useId();
  const errorClass = useErrorClass();
  const t = useVpnTranslation();
  const known = publicKey || isSubmitted ? problem : undefined;
  const shown = isRefused ? 'refused' : known;

  const enter = (text: string) => {
    const key = text.trim();
    const refused = key.length > KEY_LENGTH || looksPrivate(key);
    setRefused(refused);
    onChange(refused ? '' : key);
  };
  return (
    <TextField
      id={id}
      fullWidth
      required
      margin="dense"
      label={t('device.publicKey')}
      value={publicKey}
      onChange={({ target }) => enter(target.value)}
      error={Boolean(shown)}
      helperText={t(`device.publicKey.${shown ?? 'hint'}`)}
      FormHelperTextProps={
        shown ? { role: 'alert', className: errorClass } : undefined
      }
      InputLabelProps={{ className: shown ? errorClass : undefined }}
      inputProps={{ autoComplete: 'off', spellCheck: false }}
    />
  );
};
