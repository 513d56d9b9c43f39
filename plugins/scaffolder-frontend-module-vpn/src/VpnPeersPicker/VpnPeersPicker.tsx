import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { FieldInput, wizardValuesOf } from '../form';
import { peerNamesHint, peerNamesProblem, usePeerNames } from '../peerNames';
import { pickedNames } from './pickedNames';
import type { VpnPeersPickerProps } from './schema';

// Names of devices are unique without regard to case.
const isSameName = (option: string, name: string) =>
  option.toLowerCase() === name.toLowerCase();

/** Some of the devices that a VPN has; where its settings cannot be read, their names are typed. */
export const VpnPeersPicker = (props: VpnPeersPickerProps) => {
  const { onChange, schema, uiSchema, required, errorSchema = {} } = props;
  const picked = pickedNames(props.formData);
  const isMissing = Boolean(required) && picked.length === 0;
  const wasToBeLeft = Object.keys(errorSchema).length > 0;
  const { known, isTyped, names, list } = usePeerNames(
    wizardValuesOf(props).vpn,
  );
  return (
    <ScaffolderField
      {...props}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      <Autocomplete
        {...list}
        multiple
        filterSelectedOptions
        // A name counts that is typed without Enter behind it.
        autoSelect={isTyped}
        id={props.idSchema?.$id}
        aria-controls={`${props.idSchema?.$id}-popup`}
        disabled={props.disabled}
        // Also what was picked for another VPN, so that it can be taken out.
        options={[...new Set([...names, ...picked])]}
        getOptionSelected={isSameName}
        noOptionsText="This VPN has no such device that is not picked yet"
        value={picked}
        onChange={(_, chosen) => onChange(chosen.map(name => name.trim()))}
        renderInput={params => (
          <FieldInput
            {...params}
            size="medium"
            field={props}
            // Empty it is also where something is picked.
            inputProps={{ ...params.inputProps, required: isMissing }}
            problem={
              isMissing && wasToBeLeft
                ? 'Pick at least one device.'
                : peerNamesProblem(picked, known.settings)
            }
            hint={peerNamesHint(known)}
            placeholder={picked.length ? undefined : uiSchema['ui:placeholder']}
          />
        )}
      />
    </ScaffolderField>
  );
};
