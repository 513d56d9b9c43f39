import { useApi } from '@backstage/core-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { REPOSITORY_PARTS } from 'backstage-plugin-vpn-common';
import { wizardValuesOf } from '../form';
import { readRepository, writeRepository } from './enteredRepository';
import { gitHostsOf } from './gitHosts';
import { HostSelect } from './HostSelect';
import { RepositoryPartInput } from './RepositoryPartInput';
import type { VpnRepositoryPickerProps } from './schema';

/** Where the repository of a VPN is kept: on a Git host that the portal knows, or in its own folder. */
export const VpnRepositoryPicker = (props: VpnRepositoryPickerProps) => {
  const { formData = '', onChange, schema, uiSchema } = props;
  const hosts = gitHostsOf(useApi(scmIntegrationsApiRef));
  const { name } = wizardValuesOf(props);
  const { host: picked, parts } = readRepository(formData);
  const host = hosts.find(known => known.host === picked);
  const proposed = name && `${name}-vpn`;
  return (
    <ScaffolderField
      {...props}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      <HostSelect
        field={props}
        hosts={hosts}
        picked={picked}
        onPick={wanted => {
          const chosen = hosts.find(known => known.host === wanted);
          onChange(
            chosen && writeRepository(chosen, { repo: proposed, ...parts }),
          );
        }}
      />
      {host &&
        REPOSITORY_PARTS[host.type].map(part => (
          <RepositoryPartInput
            key={part}
            field={props}
            part={part}
            text={parts[part]}
            onChange={text =>
              onChange(writeRepository(host, { ...parts, [part]: text }))
            }
          />
        ))}
    </ScaffolderField>
  );
};
