import type { PeerTraffic } from 'backstage-plugin-vpn-common';
import type { PeerSelection } from './peerSelection';
import type { GraphSpan } from './TrafficGraph';

/** What both shapes of the list of peers are given: table and cards. */
export interface PeerListProps {
  /** In their order. */
  peers: PeerTraffic[];
  selection: PeerSelection;
  select: (change: Partial<PeerSelection>) => void;
  hidesEndpoints: boolean;
  /** Whether the last rates are those of now. */
  isCurrent: boolean;
  /** The time that the graphs show. */
  span: GraphSpan;
}
