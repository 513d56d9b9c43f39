import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { useClusterFacts } from '../clusterFacts';
import { FieldInput, wizardValuesOf } from '../form';
import type { VpnStorageClassPickerProps } from './schema';
import { StorageClassSelect } from './StorageClassSelect';
import { storageClassProblem } from './storageClassProblem';

/**
 * Picks a storage class of the picked cluster. Where the cluster does not tell
 * its classes, the name can be typed.
 */
export const VpnStorageClassPicker = (props: VpnStorageClassPickerProps) => {
  const { formData, onChange, schema, uiSchema } = props;
  const { cluster } = wizardValuesOf(props);
  const { facts, failure, loading } = useClusterFacts(cluster);
  const unread = facts?.unread.map(({ cause }) => cause).join('; ');
  return (
    <ScaffolderField
      {...props}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      {facts && facts.storageClasses.length > 0 ? (
        <StorageClassSelect facts={facts} {...props} />
      ) : (
        <FieldInput
          field={props}
          value={formData ?? ''}
          onChange={event => onChange(event.target.value || undefined)}
          problem={storageClassProblem(formData, facts)}
          hint={hintOf({ cluster, loading, cause: failure ?? unread })}
        />
      )}
    </ScaffolderField>
  );
};

function hintOf({
  cluster,
  loading,
  cause,
}: {
  cluster?: string;
  loading: boolean;
  cause?: string;
}): string | undefined {
  if (loading) {
    return `Asking cluster ${cluster} for its storage classes …`;
  }
  if (!cluster) {
    return 'Pick a cluster, and its storage classes are offered here.';
  }
  return cause && `${cause}. Type the name of one that the cluster has.`;
}
