import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { VpnPeer } from 'backstage-plugin-vpn-common';
import { useId } from 'react';
import { useVpnTranslation } from '../../translations';
import { SortingSelect } from '../list/SortingSelect';
import { PeerFilterButtons } from './PeerFilterButtons';
import type { PeerListProps } from './PeerListProps';
import { peerOrders } from './peerOrder';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
}));

/** Chooses which of all peers are shown, and their order where no table does. */
export const PeerToolbar = (
  props: Pick<PeerListProps, 'selection' | 'select' | 'hidesEndpoints'> & {
    all: VpnPeer[];
    isNarrow: boolean;
  },
) => {
  const { all, isNarrow, selection, select, hidesEndpoints } = props;
  const id = useId();
  const t = useVpnTranslation();
  return (
    <div className={useStyles().root}>
      <PeerFilterButtons
        peers={all}
        filter={selection.filter}
        onFilter={filter => select({ filter })}
      />
      <TextField
        id={id}
        type="search"
        size="small"
        variant="outlined"
        label={t('peers.search')}
        value={selection.search}
        onChange={({ target }) => select({ search: target.value })}
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
    </div>
  );
};
