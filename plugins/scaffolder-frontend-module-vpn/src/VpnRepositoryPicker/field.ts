import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { createWizardField } from '../form';
import { gitHostsOf } from './gitHosts';
import { repositoryProblem } from './repositoryProblems';
import { repositoryFieldSchema } from './schema';
import { VpnRepositoryPicker } from './VpnRepositoryPicker';

/** The form field `VpnRepositoryPicker`: where the repository of a VPN is kept. */
export const vpnRepositoryPicker = createWizardField({
  name: 'VpnRepositoryPicker',
  component: VpnRepositoryPicker,
  schema: repositoryFieldSchema,
  validation: (repoUrl, field, { apiHolder }) => {
    const integrations = apiHolder.get(scmIntegrationsApiRef);
    const problem =
      integrations && repositoryProblem(repoUrl, gitHostsOf(integrations));
    if (problem) {
      field.addError(problem);
    }
  },
});
