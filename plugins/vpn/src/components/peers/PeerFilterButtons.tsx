import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { countPeers, type VpnPeer } from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
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
    <ButtonGroup size="small" aria-label={t('peers.filter')}>
      {peerFilters.map(name => (
        <Button
          key={name}
          aria-pressed={filter === name}
          variant={filter === name ? 'contained' : 'outlined'}
          color={filter === name ? 'primary' : 'default'}
          onClick={() => onFilter(name)}
        >
          {t(`peers.${name}`)} {counts[name].toLocaleString('en')}
        </Button>
      ))}
    </ButtonGroup>
  );
};
