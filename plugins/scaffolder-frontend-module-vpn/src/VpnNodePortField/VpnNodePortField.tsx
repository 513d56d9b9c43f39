import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { freeNodePort, NODE_PORT_RANGE } from 'backstage-plugin-vpn-common';
import { type KnownCluster, useClusterFacts } from '../clusterFacts';
import { FieldInput, wizardValuesOf } from '../form';
import { nodePortProblem } from './nodePortProblem';
import type { VpnNodePortFieldProps } from './schema';

/** The UDP port of a VPN: proposes the free one that is chosen if it is left empty, and refuses a taken one. */
export const VpnNodePortField = (props: VpnNodePortFieldProps) => {
  const { formData, onChange, schema, uiSchema } = props;
  const values = wizardValuesOf(props);
  const known = useClusterFacts(values.cluster);
  const free = known.facts && freeNodePort(known.facts, values.name ?? '');
  return (
    <ScaffolderField
      {...props}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      <FieldInput
        field={props}
        type="number"
        value={formData ?? ''}
        onChange={({ target }) =>
          onChange(target.value === '' ? undefined : Number(target.value))
        }
        inputProps={NODE_PORT_RANGE}
        placeholder={free?.toString()}
        problem={nodePortProblem(formData, known.facts, values)}
        hint={hintOf(known, { free, chosen: formData !== undefined })}
        InputLabelProps={free ? { shrink: true } : undefined}
      />
    </ScaffolderField>
  );
};

function hintOf(
  { loading, failure, facts }: KnownCluster,
  { free, chosen }: { free?: number; chosen: boolean },
): string | undefined {
  if (loading) {
    return 'Asking the cluster which ports are free …';
  }
  if (failure) {
    return `${failure}. Whether the port is free is checked later.`;
  }
  if (chosen) {
    return facts && 'This port is free.';
  }
  return free === undefined
    ? undefined
    : `Leave it empty for ${free}, which is free.`;
}
