import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import type { WizardValues } from '../form';
import { peerNamesProblem } from '../peerNames';
import { readSettings } from '../vpnSettings';

/** Refuses to leave the page with a device that the VPN does not have. */
export const validatePickedPeers: CustomFieldValidator<string[]> = async (
  names,
  field,
  { apiHolder, formData },
) => {
  const { vpn }: WizardValues = formData;
  const problem = peerNamesProblem(
    names ?? [],
    await readSettings(vpn, apiHolder),
  );
  if (problem) {
    field.addError(problem);
  }
};
