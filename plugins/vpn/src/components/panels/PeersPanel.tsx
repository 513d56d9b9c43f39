import { Table } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { VpnStatus } from 'backstage-plugin-vpn-common';
import { useMemo } from 'react';
import { Panel } from '../parts/Panel';
import { peerColumns } from './peerColumns';

const title = 'Connected peers';
const PAGE_SIZE = 20;

/** The devices of the VPN, as the tunnel sees them. */
export const PeersPanel = ({ status }: { status: VpnStatus }) => {
  const { peers, tunnel } = status;
  const rows = useMemo(
    () => peers.map(peer => ({ ...peer, id: peer.publicKey })),
    [peers],
  );
  if (!tunnel) {
    return (
      <Panel
        title={title}
        absent="The tunnel has not reported its peers yet."
      />
    );
  }
  const connected = peers.filter(({ state }) => state === 'connected').length;
  return (
    <section aria-label={title}>
      <Table
        title={`${title} · ${connected} of ${peers.length}`}
        columns={peerColumns}
        data={rows}
        emptyContent={
          <Typography align="center" color="textSecondary">
            The VPN has no peers yet. They are listed in manifests/peers.yaml.
          </Typography>
        }
        options={{
          padding: 'dense',
          paging: peers.length > PAGE_SIZE,
          pageSize: PAGE_SIZE,
          pageSizeOptions: [PAGE_SIZE, 50, 100],
          search: peers.length > 1,
          emptyRowsWhenPaging: false,
        }}
      />
    </section>
  );
};
