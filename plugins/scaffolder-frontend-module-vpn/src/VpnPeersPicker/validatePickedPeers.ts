import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { peersPickedProblem } from '../peerNames';
import { pickedNames } from './pickedNames';

/** Refuses to leave the page with a device that the VPN does not have. */
export const validatePickedPeers: CustomFieldValidator<string[]> = async (
  names,
  field,
  context,
) => {
  const problem = await peersPickedProblem(pickedNames(names), context);
  if (problem) {
    field.addError(problem);
  }
};
