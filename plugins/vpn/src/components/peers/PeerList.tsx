import type { Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  areEndpointsLeftOut,
  type VpnStatus,
  type VpnTraffic,
} from 'backstage-plugin-vpn-common';
import { useMemo } from 'react';
import { useQuerySelection } from '../../hooks/useQuerySelection';
import { useVpnTranslation } from '../../translations';
import { PeerCards } from './PeerCards';
import type { PeerListProps } from './PeerListProps';
import { PeerNotes } from './PeerNotes';
import { readSelection, selectPeers, writeSelection } from './peerSelection';
import { PeerTable } from './PeerTable';
import { PeerToolbar } from './PeerToolbar';

/** The peers that the user wants to see, as a table, or as cards where it is too narrow for one. */
export const PeerList = (props: {
  all: VpnStatus['peers'];
  traffic: VpnTraffic;
  receivedAt: string;
  isCurrent: boolean;
}) => {
  const { all, traffic, receivedAt, isCurrent } = props;
  const { reports, seconds, peers } = traffic;
  const { selection, select } = useQuerySelection(
    readSelection,
    writeSelection,
  );
  const isNarrow = useMediaQuery<Theme>(({ breakpoints }) =>
    breakpoints.down('xs'),
  );
  const t = useVpnTranslation();
  const list: PeerListProps = {
    selection,
    select,
    isCurrent,
    peers: useMemo(() => selectPeers(peers, selection), [peers, selection]),
    hidesEndpoints: useMemo(() => areEndpointsLeftOut(all), [all]),
    span: useMemo(
      () => ({ from: reports[0], to: reports[reports.length - 1] }),
      [reports],
    ),
  };
  const { hidesEndpoints } = list;
  const List = isNarrow ? PeerCards : PeerTable;
  return (
    <>
      <PeerNotes {...{ isCurrent, receivedAt, seconds, hidesEndpoints }} />
      <PeerToolbar {...{ all, isNarrow, selection, select, hidesEndpoints }} />
      <Typography variant="body2" color="textSecondary" aria-live="polite">
        {list.peers.length < all.length &&
          t(list.peers.length ? 'peers.someShown' : 'peers.noneShown', {
            shown: `${list.peers.length}`,
            all: `${all.length}`,
          })}
      </Typography>
      {list.peers.length > 0 && <List {...list} />}
    </>
  );
};
