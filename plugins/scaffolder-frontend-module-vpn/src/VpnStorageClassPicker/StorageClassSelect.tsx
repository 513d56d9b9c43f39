import MenuItem from '@material-ui/core/MenuItem';
import type { ClusterFacts } from 'backstage-plugin-vpn-common';
import { useEffect } from 'react';
import { FieldInput, OptionText } from '../form';
import { bestFirst } from './bestFirst';
import { describeStorageClass } from './describeStorageClass';
import type { VpnStorageClassPickerProps } from './schema';

/** A select of the storage classes that a cluster has. What it does not have gives way to the best one. */
export const StorageClassSelect = (
  props: VpnStorageClassPickerProps & { facts: ClusterFacts },
) => {
  const { facts, formData, onChange } = props;
  const classes = bestFirst(facts.storageClasses);
  const picked = classes.find(({ name }) => name === formData);
  const best = classes[0].name;
  const missing = !picked;

  // The form's default, or the choice for another cluster, may not be there.
  useEffect(() => {
    if (missing) {
      onChange(best);
    }
  }, [missing, best, onChange]);

  return (
    <FieldInput
      field={props}
      select
      value={picked?.name ?? ''}
      onChange={event => onChange(event.target.value)}
      hint={picked && describeStorageClass(picked)}
      SelectProps={{ renderValue: () => picked?.name }}
    >
      {classes.map(storageClass => (
        <MenuItem key={storageClass.name} value={storageClass.name}>
          <OptionText
            title={storageClass.name}
            description={describeStorageClass(storageClass)}
          />
        </MenuItem>
      ))}
    </FieldInput>
  );
};
