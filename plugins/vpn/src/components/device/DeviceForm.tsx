import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import { useId, useState } from 'react';
import { useVpnTranslation } from '../../translations';
import { DeviceKeyChoice } from './DeviceKeyChoice';
import { DeviceNameInput } from './DeviceNameInput';
import { draftProblems } from './draftProblems';
import { PublicKeyInput } from './PublicKeyInput';
import type { StepProps } from './StepProps';

/** The first step: the name of a device, and who makes its key. */
export const DeviceForm = ({
  device,
  next,
  serverPublicKey,
  onClose,
}: StepProps) => {
  const { draft, change, enter } = device;
  // Nobody is told what is missing before they want to go on.
  const [isSubmitted, setSubmitted] = useState(false);
  const id = useId();
  const t = useVpnTranslation();
  const problems = draftProblems(draft, next.takenNames, serverPublicKey);
  const isWrong = Boolean(problems.name ?? problems.publicKey);
  return (
    <>
      <DialogContent>
        <form
          id={id}
          noValidate
          onSubmit={event => {
            event.preventDefault();
            setSubmitted(true);
            if (!isWrong) {
              enter();
            }
          }}
        >
          <DeviceNameInput
            name={draft.name}
            takenNames={next.takenNames}
            problem={problems.name}
            isSubmitted={isSubmitted}
            onChange={name => change({ name })}
          />
          <DeviceKeyChoice
            value={draft.keyMaker}
            onChange={keyMaker => change({ keyMaker })}
          />
          {draft.keyMaker === 'device' && (
            <PublicKeyInput
              publicKey={draft.publicKey}
              problem={problems.publicKey}
              isSubmitted={isSubmitted}
              onChange={publicKey => change({ publicKey })}
            />
          )}
        </form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('device.close')}</Button>
        <Button type="submit" form={id} color="primary" variant="contained">
          {t('device.next')}
        </Button>
      </DialogActions>
    </>
  );
};
