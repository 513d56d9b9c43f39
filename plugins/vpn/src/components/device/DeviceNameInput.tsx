import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { freePeerName } from 'backstage-plugin-vpn-common';
import { useId } from 'react';
import { useVpnTranslation } from '../../translations';
import { useErrorClass } from '../parts/useErrorClass';
import type { DraftProblems } from './draftProblems';

/** The name of a device; a free one is proposed for one that is taken. */
export const DeviceNameInput = (props: {
  name: string;
  takenNames: string[];
  problem: DraftProblems['name'];
  /** Whether a name that is missing is a problem already. */
  isSubmitted: boolean;
  onChange: (name: string) => void;
}) => {
  const { name, takenNames, problem, isSubmitted, onChange } = props;
  const id = useId();
  const errorClass = useErrorClass();
  const t = useVpnTranslation();
  const shown = name || isSubmitted ? problem : undefined;
  const free = problem === 'taken' ? freePeerName(name, takenNames) : undefined;
  return (
    <>
      <TextField
        id={id}
        fullWidth
        // eslint-disable-next-line jsx-a11y/no-autofocus -- in a dialog, whoever opened it goes on here
        autoFocus
        required
        margin="dense"
        label={t('device.name')}
        value={name}
        onChange={({ target }) => onChange(target.value)}
        error={Boolean(shown)}
        helperText={
          shown ? t(`device.name.${shown}`, { name }) : t('device.name.hint')
        }
        FormHelperTextProps={
          shown ? { role: 'alert', className: errorClass } : undefined
        }
        InputLabelProps={{ className: shown ? errorClass : undefined }}
        inputProps={{ autoComplete: 'off', spellCheck: false }}
      />
      {free && (
        <Button size="small" color="primary" onClick={() => onChange(free)}>
          {t('device.name.takeFree', { name: free })}
        </Button>
      )}
    </>
  );
};
