import ListItemText from '@material-ui/core/ListItemText';
import type { ProposedAddress } from './proposedAddresses';

/** An address to choose, with whose it is. */
export const AddressOption = ({ address, description }: ProposedAddress) => (
  <ListItemText primary={address} secondary={description} />
);
