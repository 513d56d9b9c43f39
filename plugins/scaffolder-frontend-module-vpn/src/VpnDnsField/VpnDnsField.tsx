import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { useClusterFacts } from '../clusterFacts';
import { ListInput, wizardValuesOf } from '../form';
import { dnsProblem } from './dnsProblem';
import type { VpnDnsFieldProps } from './schema';

/** The DNS servers of devices: refuses what is no address, while it is typed. */
export const VpnDnsField = (props: VpnDnsFieldProps) => {
  const { formData = [], onChange, schema, uiSchema } = props;
  const { facts } = useClusterFacts(wizardValuesOf(props).cluster);
  const ofCluster = facts?.dnsAddress;
  return (
    <ScaffolderField
      {...props}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      <ListInput
        field={props}
        values={formData}
        onChange={onChange}
        placeholder={uiSchema['ui:placeholder']}
        problem={dnsProblem(formData)}
        hint={
          ofCluster
            ? `One address a line. That of the cluster is ${ofCluster}.`
            : 'One address a line.'
        }
      />
    </ScaffolderField>
  );
};
