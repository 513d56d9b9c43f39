import { Progress } from '@backstage/core-components';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useErrorClass } from '../form';
import { ClusterSelect } from './ClusterSelect';
import { describeClusterError } from './describeClusterError';
import type { VpnClusterPickerProps } from './schema';
import { useClusters } from './useClusters';

/** Picks the cluster of a VPN from those that the Kubernetes plugin knows. */
export const VpnClusterPicker = (props: VpnClusterPickerProps) => {
  const { value: clusters, error, loading, retry } = useClusters();
  const errorClass = useErrorClass();
  const { rawErrors, required, disabled, schema, uiSchema } = props;
  return (
    <ScaffolderField
      rawErrors={rawErrors}
      required={required}
      disabled={disabled}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      {loading && <Progress />}
      {error && !loading && (
        <div role="alert">
          <Typography className={errorClass}>
            {describeClusterError(error)}
          </Typography>
          <Button size="small" onClick={retry}>
            Try again
          </Button>
        </div>
      )}
      {clusters?.length === 0 && (
        <Typography role="status">
          The Kubernetes plugin knows no cluster. Whoever runs the portal adds
          one under kubernetes.clusterLocatorMethods.
        </Typography>
      )}
      {clusters && clusters.length > 0 && (
        <ClusterSelect clusters={clusters} {...props} />
      )}
    </ScaffolderField>
  );
};
