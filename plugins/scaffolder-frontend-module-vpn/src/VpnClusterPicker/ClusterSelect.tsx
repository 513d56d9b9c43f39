import MenuItem from '@material-ui/core/MenuItem';
import type { ClusterSummary } from 'backstage-plugin-vpn-common';
import { FieldInput, OptionText } from '../form';
import { describeCluster } from './describeCluster';
import type { VpnClusterPickerProps } from './schema';

const labelOf = ({ title, name }: ClusterSummary) => title ?? name;

// The form lets a user go on without a cluster that does not answer just now.
const isPickable = ({ state }: ClusterSummary) =>
  state === 'reachable' || state === 'unreachable';

/** Why a cluster that was picked cannot be used. */
const refusalOf = (picked: ClusterSummary | undefined) =>
  picked && !isPickable(picked) ? describeCluster(picked) : undefined;

/** A select of clusters; one that cannot be used says why. */
export const ClusterSelect = (
  props: VpnClusterPickerProps & { clusters: ClusterSummary[] },
) => {
  const { clusters, schema, formData, onChange } = props;
  const picked = clusters.find(({ name }) => name === formData);
  return (
    <FieldInput
      field={{ ...props, schema: { title: schema.title ?? 'Cluster' } }}
      select
      value={picked?.name ?? ''}
      onChange={event => onChange(event.target.value)}
      hint={picked && describeCluster(picked)}
      problem={refusalOf(picked)}
      SelectProps={{ renderValue: () => picked && labelOf(picked) }}
    >
      {clusters.map(cluster => (
        <MenuItem
          key={cluster.name}
          value={cluster.name}
          disabled={!isPickable(cluster)}
        >
          <OptionText
            title={labelOf(cluster)}
            description={describeCluster(cluster)}
          />
        </MenuItem>
      ))}
    </FieldInput>
  );
};
