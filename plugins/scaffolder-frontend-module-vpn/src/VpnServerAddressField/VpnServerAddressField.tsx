import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { type KnownCluster, useClusterFacts } from '../clusterFacts';
import { FieldInput, OptionText, wizardValuesOf } from '../form';
import { proposedAddresses } from './proposedAddresses';
import type { VpnServerAddressFieldProps } from './schema';
import { serverAddressProblem } from './serverAddressProblem';

/** Where devices find the cluster: proposes the addresses of its nodes, and takes any other. */
export const VpnServerAddressField = (props: VpnServerAddressFieldProps) => {
  const { formData, onChange, schema, uiSchema } = props;
  const known = useClusterFacts(wizardValuesOf(props).cluster);
  const proposed = known.facts ? proposedAddresses(known.facts) : [];
  return (
    <ScaffolderField
      {...props}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      <Autocomplete
        freeSolo
        id={props.idSchema?.$id}
        aria-controls={`${props.idSchema?.$id}-popup`}
        disabled={props.disabled}
        options={proposed.map(({ address }) => address)}
        inputValue={formData ?? ''}
        onInputChange={(event, text) => {
          // Without an event it only tells of its own first state.
          if (event) {
            onChange(text.trim() || undefined);
          }
        }}
        renderOption={option => (
          <OptionText
            title={option}
            description={
              proposed.find(({ address }) => address === option)?.description
            }
          />
        )}
        renderInput={params => (
          <FieldInput
            {...params}
            size="medium"
            field={props}
            problem={serverAddressProblem(formData)}
            hint={hintOf(known, proposed.length)}
            placeholder={uiSchema['ui:placeholder']}
          />
        )}
      />
    </ScaffolderField>
  );
};

function hintOf(
  { loading, failure, facts }: KnownCluster,
  proposed: number,
): string | undefined {
  if (loading) {
    return 'Asking the cluster for the addresses of its nodes …';
  }
  if (failure) {
    return `${failure}. Enter the address under which devices reach it.`;
  }
  if (!facts) {
    return undefined;
  }
  return proposed
    ? 'Open the list for the addresses of the nodes.'
    : 'The cluster does not tell the addresses of its nodes. Enter one.';
}
