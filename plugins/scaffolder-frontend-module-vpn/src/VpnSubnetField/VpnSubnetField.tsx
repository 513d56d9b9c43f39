import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { type KnownCluster, useClusterFacts } from '../clusterFacts';
import { FieldInput, wizardValuesOf } from '../form';
import type { VpnSubnetFieldProps } from './schema';
import { subnetProblem } from './subnetProblem';

/** A network of the tunnel: refuses one that the cluster or a device uses, while it is typed. */
export const VpnSubnetField = (props: VpnSubnetFieldProps) => {
  const { formData, onChange, schema, uiSchema } = props;
  const values = wizardValuesOf(props);
  const known = useClusterFacts(values.cluster);
  const family = uiSchema['ui:options']?.family ?? 'ipv4';
  return (
    <ScaffolderField
      {...props}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      <FieldInput
        field={props}
        value={formData ?? ''}
        onChange={({ target }) => onChange(target.value.trim() || undefined)}
        placeholder={uiSchema['ui:placeholder']}
        problem={subnetProblem(family, formData, known.facts, values)}
        hint={formData && hintOf(known)}
      />
    </ScaffolderField>
  );
};

function hintOf({ loading, failure, facts }: KnownCluster): string | undefined {
  if (loading) {
    return 'Asking the cluster which addresses it uses …';
  }
  if (failure) {
    return `${failure}. Whether it uses addresses of this network is checked later.`;
  }
  return (
    facts && 'The cluster uses no address of this network, as far as it tells.'
  );
}
