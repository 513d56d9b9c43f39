import type { VpnPeer } from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
import { SearchField } from '../list/SearchField';
import { SortingSelect } from '../list/SortingSelect';
import { Toolbar } from '../list/Toolbar';
import { PeerFilterButtons } from './PeerFilterButtons';
import type { PeerListProps } from './PeerListProps';
import { peerOrders } from './peerOrder';

/** Chooses which of all peers are shown, and their order where no table does. */
export const PeerToolbar = (
  props: Pick<PeerListProps, 'selection' | 'select' | 'hidesEndpoints'> & {
    all: VpnPeer[];
    isNarrow: boolean;
  },
) => {
  const { all, isNarrow, selection, select, hidesEndpoints } = props;
  const t = useVpnTranslation();
  return (
    <Toolbar>
      <PeerFilterButtons
        peers={all}
        filter={selection.filter}
        onFilter={filter => select({ filter })}
      />
      <SearchField
        label={t('peers.search')}
        value={selection.search}
        onSearch={search => select({ search })}
      />
      {isNarrow && (
        <SortingSelect
          label={t('peers.sortBy')}
          orders={peerOrders.filter(
            order => !(hidesEndpoints && order === 'endpoint'),
          )}
          titleOf={order => t(`peers.${order}`)}
          sorting={selection}
          onSort={select}
        />
      )}
    </Toolbar>
  );
};
