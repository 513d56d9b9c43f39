import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { validateWithFacts } from '../clusterFacts';
import { peersOf, type WizardValues } from '../form';
import { readSettings } from '../vpnSettings';
import { describeProblem, peerProblems } from './peerProblems';
import type { PeersValue } from './schema';
import { tunnelOf } from './tunnelOf';

/** Refuses to leave the page while something is wrong with a device. */
export const validatePeers: CustomFieldValidator<PeersValue> = async (
  value,
  field,
  context,
) => {
  const form: WizardValues = context.formData;
  const settings = await readSettings(form.vpn, context.apiHolder);
  return validateWithFacts<PeersValue>((_, facts, values) => {
    const peers = peersOf(values);
    return (
      peerProblems(peers, tunnelOf(values, settings), facts)
        .map(problem => describeProblem(problem, peers))
        .join('; ') || undefined
    );
  })(value, field, context);
};
