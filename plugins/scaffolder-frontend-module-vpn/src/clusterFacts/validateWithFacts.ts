import type { ApiHolder } from '@backstage/core-plugin-api';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import type { ClusterFacts } from 'backstage-plugin-vpn-common';
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
    const facts = await askFor(values.cluster, apiHolder);
    const problem = problemOf(value, facts, values);
    if (problem) {
      field.addError(problem);
    }
  };
}

async function askFor(cluster: string | undefined, apiHolder: ApiHolder) {
  try {
    return cluster
      ? await apiHolder.get(clusterFactsApiRef)?.getFacts(cluster)
      : undefined;
  } catch {
    // No reason to refuse the page: the field says it, and the task asks again.
    return undefined;
  }
}
