import { createFilterOptions } from '@material-ui/lab/Autocomplete';
import { assignPeers } from 'backstage-plugin-vpn-common';
import { useMemo, useState } from 'react';
import { OptionText } from '../form';
import { type KnownVpn, useVpnSettings } from '../vpnSettings';

/** Most devices that a list offers at once; whoever has more of them types a part of a name. */
const MOST_OPTIONS = 100;

/** The names of the devices of a VPN, and the list to choose them from; they are typed while it is not known. */
export function usePeerNames(vpn: string | undefined) {
  const known = useVpnSettings(vpn);
  const { settings, loading } = known;
  const isTyped = !settings;
  const [open, setOpen] = useState(false);
  const addresses = useMemo(
    () =>
      new Map(
        settings &&
          assignPeers(settings).map(peer => [peer.name, peer.address]),
      ),
    [settings],
  );
  return {
    known,
    isTyped,
    names: [...addresses.keys()],
    /** How the list behaves: props of an `Autocomplete`. */
    list: {
      freeSolo: isTyped,
      loading,
      // Where there is nothing to show, it is not told to be open.
      open: open && (loading || !isTyped),
      onOpen: () => setOpen(true),
      onClose: () => setOpen(false),
      // Found by a part of the name, or of the address.
      filterOptions: createFilterOptions<string>({
        limit: MOST_OPTIONS,
        stringify: name => `${name} ${addresses.get(name)}`,
      }),
      renderOption: (name: string) => (
        <OptionText title={name} description={addresses.get(name)} />
      ),
    },
  };
}

/** What helps to choose a device of a VPN. */
export function peerNamesHint({
  loading,
  settings,
  failure,
}: KnownVpn): string {
  if (loading) {
    return 'Reading which devices this VPN has …';
  }
  if (failure) {
    return `${failure}. Type the name as the tab VPN lists it.`;
  }
  if (!settings) {
    return 'Pick the VPN first.';
  }
  return settings.peers.length
    ? 'Open the list for the devices of this VPN, or type a part of a name or address.'
    : 'This VPN has no devices.';
}
