import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { defaultNamespaceOf } from 'backstage-plugin-vpn-common';
import { type KnownCluster, useClusterFacts } from '../clusterFacts';
import { FieldInput, wizardValuesOf } from '../form';
import { namespaceProblem } from './namespaceProblem';
import type { VpnNamespaceFieldProps } from './schema';

/** The namespace of a VPN: refuses one that is none, or that another VPN has, while it is typed. */
export const VpnNamespaceField = (props: VpnNamespaceFieldProps) => {
  const { formData, onChange, schema, uiSchema } = props;
  const values = wizardValuesOf(props);
  const known = useClusterFacts(values.cluster);
  const proposed = values.name ? defaultNamespaceOf(values.name) : undefined;
  return (
    <ScaffolderField
      {...props}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      <FieldInput
        field={props}
        value={formData ?? ''}
        onChange={({ target }) => onChange(target.value.trim() || undefined)}
        placeholder={proposed}
        problem={namespaceProblem(formData, known.facts, values)}
        hint={hintOf(known, formData ?? proposed)}
        InputLabelProps={proposed ? { shrink: true } : undefined}
      />
    </ScaffolderField>
  );
};

function hintOf(
  { loading, failure, facts }: KnownCluster,
  namespace: string | undefined,
): string | undefined {
  if (loading) {
    return 'Asking the cluster which namespaces hold a VPN …';
  }
  if (failure) {
    return `${failure}. Whether another VPN has this namespace is checked later.`;
  }
  return (
    facts &&
    namespace &&
    `No other VPN has ${namespace}, as far as the cluster tells.`
  );
}
