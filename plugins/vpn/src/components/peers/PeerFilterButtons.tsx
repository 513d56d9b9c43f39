import { countPeers, type VpnPeer } from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
import { FilterButtons } from '../list/FilterButtons';
import { type PeerFilter, peerFilters } from './peerSelection';

/** Chooses which peers are shown, and tells how many there are of each state. */
export const PeerFilterButtons = (props: {
  peers: VpnPeer[];
  filter: PeerFilter;
  onFilter: (filter: PeerFilter) => void;
}) => {
  const { peers, filter, onFilter } = props;
  const t = useVpnTranslation();
  const counts = { all: peers.length, ...countPeers(peers) };
  return (
    <FilterButtons
      label={t('peers.filter')}
      filters={peerFilters.map(name => ({
        name,
        title: t(`peers.${name}`),
        count: counts[name],
      }))}
      chosen={filter}
      onChoose={onFilter}
    />
  );
};
