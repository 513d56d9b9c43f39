import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { peersPickedProblem } from '../peerNames';
import { namesIn } from './namesIn';

/** Refuses to leave the page with a device that the VPN does not have. */
export const validatePickedPeer: CustomFieldValidator<string> = async (
  value,
  field,
  context,
) => {
  const problem = await peersPickedProblem(namesIn(value), context);
  if (problem) {
    field.addError(problem);
  }
};
