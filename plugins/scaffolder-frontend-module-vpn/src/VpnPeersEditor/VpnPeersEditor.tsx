import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import { useClusterFacts } from '../clusterFacts';
import { wizardValuesOf } from '../form';
import { freeNameFor } from './freeNameFor';
import { PeerCard } from './PeerCard';
import { peerProblems, titleOf, withoutMissing } from './peerProblems';
import type { VpnPeersEditorProps } from './schema';
import { tunnelAddresses } from './tunnelAddresses';
import { usePeers } from './usePeers';

/** The devices of a VPN: each with its name, its keys, and what lies behind it. */
export const VpnPeersEditor = (props: VpnPeersEditorProps) => {
  const {
    schema,
    uiSchema,
    disabled,
    rawErrors = [],
    errorSchema = {},
  } = props;
  const values = wizardValuesOf(props);
  const { facts, failure } = useClusterFacts(values.cluster);
  const { peers, keys, added, add, change, remove } = usePeers(props);

  const left = rawErrors.length > 0 || Object.keys(errorSchema).length > 0;
  const all = peerProblems({ ...values, peers: props.formData as [] }, facts);
  const problems = left ? all : withoutMissing(all, peers);
  const problemAt = (place: string) =>
    problems.find(({ path }) => `${path.join('.')}.`.startsWith(`${place}.`))
      ?.message;
  const together = problems.find(({ path }) => path.length === 0)?.message;
  return (
    <ScaffolderField
      {...props}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      {peers.length === 0 && (
        <Typography role="status">No device yet.</Typography>
      )}
      {peers.map((peer, position) => (
        <PeerCard
          key={keys[position]}
          id={`${props.idSchema?.$id}_${position}`}
          title={titleOf(peer, position)}
          addresses={tunnelAddresses(values, position)}
          freeName={freeNameFor(peers, position)}
          isNew={keys[position] === added}
          peer={peer}
          disabled={disabled}
          problemAt={part => problemAt(`${position}.${part}`)}
          onChange={changed => change(position, changed)}
          onRemove={() => remove(position)}
        />
      ))}
      {together && (
        <FormHelperText error role="alert">
          {together}
        </FormHelperText>
      )}
      {failure && (
        <FormHelperText>
          {failure}. Whether it uses a network behind a device is checked later.
        </FormHelperText>
      )}
      <div>
        <Button
          variant="outlined"
          startIcon={<AddIcon />}
          disabled={disabled}
          onClick={add}
        >
          Add a device
        </Button>
      </div>
    </ScaffolderField>
  );
};
