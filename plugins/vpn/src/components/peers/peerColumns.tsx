import type { PeerTraffic } from 'backstage-plugin-vpn-common';
import type { ReactNode } from 'react';
import type { Column } from '../list/Column';
import { Age } from '../parts/Age';
import { StateLabel } from '../parts/StateLabel';
import { peerTones } from '../parts/tones';
import { LazyTrafficGraph } from './LazyTrafficGraph';
import type { PeerOrder } from './peerOrder';
import { Traffic } from './Traffic';
import type { GraphSpan } from './TrafficGraph';

/** What is shown of a peer. */
export interface ShownPeer {
  entry: PeerTraffic;
  /** Of its graph, where it has one. */
  span?: GraphSpan;
  /** Whether its last rate is its rate now. */
  isCurrent: boolean;
}

/** The time that a peer's graph shows: none of a peer that moved nothing, which so stays as it is. */
export function graphSpan(
  { history }: PeerTraffic,
  span: GraphSpan,
): GraphSpan | undefined {
  return history.length ? span : undefined;
}

/** One of the things that are shown of each peer; its title is the text of its order. */
export type PeerColumn = Column<PeerOrder, ShownPeer>;

/** All columns of the table of peers. */
export const peerColumns: PeerColumn[] = [
  { order: 'name', minWidth: 124, show: ({ entry }) => entry.peer.name },
  {
    order: 'state',
    show: ({ entry: { peer } }, t) => (
      <StateLabel tone={peerTones[peer.state]}>
        {t(`peers.${peer.state}`)}
      </StateLabel>
    ),
  },
  {
    order: 'handshake',
    show: ({ entry: { peer } }) =>
      peer.lastHandshakeAt && <Age since={peer.lastHandshakeAt} />,
  },
  {
    order: 'endpoint',
    minWidth: 124,
    show: ({ entry: { peer } }) => peer.endpoint && brokenAtPort(peer.endpoint),
  },
  {
    order: 'address',
    show: ({ entry: { peer } }) => linesOf([peer.address, peer.addressIpv6]),
  },
  {
    order: 'networks',
    show: ({ entry }) => linesOf(entry.peer.networks),
  },
  {
    order: 'received',
    numeric: true,
    show: ({ entry: { peer, rate }, isCurrent }) => (
      <Traffic
        bytes={peer.receivedBytes}
        rate={isCurrent ? rate?.received : undefined}
      />
    ),
  },
  {
    order: 'sent',
    numeric: true,
    show: ({ entry: { peer, rate }, isCurrent }) => (
      <Traffic
        bytes={peer.sentBytes}
        rate={isCurrent ? rate?.sent : undefined}
      />
    ),
  },
  {
    order: 'traffic',
    show: ({ entry: { history }, span }) =>
      span && <LazyTrafficGraph history={history} span={span} />,
  },
];

/** An address and its port, which may come into the next line. */
function brokenAtPort(endpoint: string): ReactNode {
  const port = endpoint.lastIndexOf(':');
  return (
    <>
      {endpoint.slice(0, port)}
      <wbr />
      {endpoint.slice(port)}
    </>
  );
}

function linesOf(texts: Array<string | undefined>): ReactNode {
  const lines = texts.filter(text => text !== undefined);
  return lines.length
    ? lines.map(line => <div key={line}>{line}</div>)
    : undefined;
}
