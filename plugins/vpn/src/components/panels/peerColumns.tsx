import type { TableColumn } from '@backstage/core-components';
import type { VpnPeer } from 'backstage-plugin-vpn-common';
import { formatBytes } from '../../format/formatBytes';
import { Age } from '../parts/Age';
import { StateLabel } from '../parts/StateLabel';
import { peerTones } from '../parts/tones';

const unknown = '–';

function column(properties: TableColumn<VpnPeer>): TableColumn<VpnPeer> {
  return {
    width: 'auto',
    emptyValue: unknown,
    // New ones for each column: the table writes into them.
    headerStyle: { padding: 8 },
    cellStyle: { padding: 8, whiteSpace: 'nowrap' },
    ...properties,
  };
}

/** The columns of the table of peers. */
export const peerColumns: TableColumn<VpnPeer>[] = [
  column({
    title: 'Name',
    field: 'name',
    highlight: true,
    headerStyle: { padding: '8px 8px 8px 20px' },
    cellStyle: { padding: '8px 8px 8px 20px', whiteSpace: 'nowrap' },
  }),
  column({
    title: 'State',
    field: 'state',
    render: ({ state }) => (
      <StateLabel tone={peerTones[state]}>{state}</StateLabel>
    ),
  }),
  column({
    title: 'Last handshake',
    field: 'lastHandshakeAt',
    render: ({ lastHandshakeAt }) =>
      lastHandshakeAt ? <Age since={lastHandshakeAt} /> : unknown,
  }),
  column({ title: 'Endpoint', field: 'endpoint' }),
  column({
    title: 'Tunnel address',
    field: 'address',
    render: ({ address, addressIpv6 }) => (
      <>
        {address ?? unknown}
        {addressIpv6 && <div>{addressIpv6}</div>}
      </>
    ),
  }),
  column({
    title: 'Networks',
    field: 'networks',
    render: ({ networks }) => networks.join(', ') || unknown,
    cellStyle: { padding: 8 },
  }),
  column({
    title: 'Received',
    field: 'receivedBytes',
    type: 'numeric',
    render: ({ receivedBytes }) => formatBytes(receivedBytes),
  }),
  column({
    title: 'Sent',
    field: 'sentBytes',
    type: 'numeric',
    render: ({ sentBytes }) => formatBytes(sentBytes),
  }),
];
