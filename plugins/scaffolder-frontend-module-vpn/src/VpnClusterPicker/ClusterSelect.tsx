import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import type { ClusterSummary } from 'backstage-plugin-vpn-common';
import { describeCluster } from './describeCluster';
import type { VpnClusterPickerProps } from './schema';

const labelOf = ({ title, name }: ClusterSummary) => title ?? name;

// The form lets a user go on without a cluster that does not answer just now.
const pickable: Array<ClusterSummary['state']> = ['reachable', 'unreachable'];

/** A select of clusters; one that cannot be used says why. */
export const ClusterSelect = (
  props: VpnClusterPickerProps & { clusters: ClusterSummary[] },
) => {
  const { clusters, idSchema, schema, formData, onChange } = props;
  const picked = clusters.find(({ name }) => name === formData);
  return (
    <TextField
      select
      fullWidth
      margin="normal"
      id={idSchema?.$id}
      label={schema.title ?? 'Cluster'}
      value={picked?.name ?? ''}
      onChange={event => onChange(event.target.value)}
      required={props.required}
      disabled={props.disabled}
      error={Boolean(props.rawErrors?.length)}
      helperText={picked && describeCluster(picked)}
      SelectProps={{ renderValue: () => picked && labelOf(picked) }}
    >
      {clusters.map(cluster => (
        <MenuItem
          key={cluster.name}
          value={cluster.name}
          disabled={!pickable.includes(cluster.state)}
        >
          <ListItemText
            primary={labelOf(cluster)}
            secondary={describeCluster(cluster)}
          />
        </MenuItem>
      ))}
    </TextField>
  );
};
