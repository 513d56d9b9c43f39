import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { FieldInput, wizardValuesOf } from '../form';
import { peerNamesHint, peerNamesProblem, usePeerNames } from '../peerNames';
import type { VpnPeerPickerProps } from './schema';

/** A device that a VPN has; where its settings cannot be read, its name is typed. */
export const VpnPeerPicker = (props: VpnPeerPickerProps) => {
  const { formData, onChange, schema, uiSchema } = props;
  const { known, names, list } = usePeerNames(wizardValuesOf(props).vpn);
  return (
    <ScaffolderField
      {...props}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      <Autocomplete
        {...list}
        // What is wrong with a typed name is said, so it stays to be corrected.
        clearOnBlur={false}
        selectOnFocus={false}
        id={props.idSchema?.$id}
        aria-controls={`${props.idSchema?.$id}-popup`}
        disabled={props.disabled}
        options={names}
        noOptionsText="This VPN has no such device"
        inputValue={formData ?? ''}
        onInputChange={(event, text) => {
          // Without an event it only tells of its own first state.
          if (event) {
            onChange(text.trim() || undefined);
          }
        }}
        renderInput={params => (
          <FieldInput
            {...params}
            size="medium"
            field={props}
            problem={formData && peerNamesProblem([formData], known.settings)}
            hint={peerNamesHint(known)}
            placeholder={uiSchema['ui:placeholder']}
          />
        )}
      />
    </ScaffolderField>
  );
};
