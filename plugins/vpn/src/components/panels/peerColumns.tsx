import type { TableColumn } from '@backstage/core-components';
import type { VpnPeer, VpnPeerState } from 'backstage-plugin-vpn-common';
import { formatBytes } from '../../format/formatBytes';
import { Age } from '../parts/Age';
import { StateLabel } from '../parts/StateLabel';
import { peerTones } from '../parts/tones';

const stateWords: Record<VpnPeerState, string> = {
  connected: 'connected',
  idle: 'idle',
  never: 'never connected',
};

const unknown = '–';

/** The columns of the table of peers. */
export const peerColumns: TableColumn<VpnPeer>[] = [
  { title: 'Name', field: 'name', highlight: true },
  {
    title: 'State',
    field: 'state',
    render: ({ state }) => (
      <StateLabel tone={peerTones[state]}>{stateWords[state]}</StateLabel>
    ),
  },
  {
    title: 'Last handshake',
    field: 'lastHandshakeAt',
    render: ({ lastHandshakeAt }) =>
      lastHandshakeAt ? <Age since={lastHandshakeAt} /> : unknown,
  },
  { title: 'Endpoint', field: 'endpoint', emptyValue: unknown },
  { title: 'Tunnel address', field: 'address', emptyValue: unknown },
  {
    title: 'Networks',
    field: 'networks',
    render: ({ networks }) => networks.join(', ') || unknown,
  },
  {
    title: 'Received',
    field: 'receivedBytes',
    type: 'numeric',
    render: ({ receivedBytes }) => formatBytes(receivedBytes),
  },
  {
    title: 'Sent',
    field: 'sentBytes',
    type: 'numeric',
    render: ({ sentBytes }) => formatBytes(sentBytes),
  },
];
