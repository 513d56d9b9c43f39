import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import type { ClusterFacts } from 'backstage-plugin-vpn-common';
import { answerOrNothing } from '../answers';
import type { WizardValues } from '../form';
import { clusterFactsApiRef } from './ClusterFactsApi';

/**
 * Makes the check of a field when its page is left from the check of its value
 * against what the picked cluster tells and the other fields hold.
 */
export function validateWithFacts<T>(
  problemOf: (
    value: T,
    facts: ClusterFacts | undefined,
    values: WizardValues,
  ) => string | undefined,
): CustomFieldValidator<T> {
  return async (value, field, { apiHolder, formData }) => {
    const values: WizardValues = formData;
    const { cluster } = values;
    const facts = await answerOrNothing(() =>
      cluster
        ? apiHolder.get(clusterFactsApiRef)?.getFacts(cluster)
        : undefined,
    );
    const problem = problemOf(value, facts, values);
    if (problem) {
      field.addError(problem);
    }
  };
}
