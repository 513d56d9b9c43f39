import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import { wizardValuesOf } from '../form';
import { freeNameFor } from './freeNameFor';
import { PeerCard } from './PeerCard';
import { peerProblems, titleOf, withoutMissing } from './peerProblems';
import type { VpnPeersEditorProps } from './schema';
import { tunnelAddresses } from './tunnelAddresses';
import { usePeers } from './usePeers';
import { useTunnel } from './useTunnel';

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
  const { tunnel, facts, hint } = useTunnel(values);
  const { peers, keys, added, add, change, remove } = usePeers(props);

  const left = rawErrors.length > 0 || Object.keys(errorSchema).length > 0;
  const all = peerProblems(peers, tunnel, facts);
  const problems = left ? all : withoutMissing(all, peers);
  const problemAt = (place: string) =>
    problems.find(({ path }) => `${path.join('.')}.`.startsWith(`${place}.`))
      ?.message;
  const together =
    peers.length === 0 && rawErrors.length > 0
      ? 'Add at least one device.'
      : problems.find(({ path }) => path.length === 0)?.message;
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
          addresses={tunnelAddresses(peers, position, tunnel)}
          choosesAddress={values.vpn !== undefined}
          freeName={freeNameFor(peers, position, tunnel.there)}
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
      {hint && <FormHelperText>{hint}</FormHelperText>}
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
