import {
  countPeers,
  isReportCurrent,
  type VpnStatus,
} from 'backstage-plugin-vpn-common';
import type { VpnConnection } from '../../api';
import { useVpnTraffic } from '../../hooks/useVpnTraffic';
import { useVpnTranslation } from '../../translations';
import { Panel } from '../parts/Panel';
import { absentPeers } from './absentPeers';
import { PeerList } from './PeerList';

/** The devices of the VPN, as the tunnel sees them. */
export const PeersPanel = (props: {
  status: VpnStatus;
  connection: VpnConnection;
}) => {
  const { status, connection } = props;
  const { peers, tunnel } = status;
  const traffic = useVpnTraffic(status);
  const t = useVpnTranslation();
  const absent = absentPeers(status);
  const title = t('peers.title');
  return (
    <section aria-label={title}>
      <Panel
        title={
          absent
            ? title
            : t('peers.titleWithCount', {
                connected: `${countPeers(peers).connected}`,
                all: `${peers.length}`,
              })
        }
        absent={absent && t(absent)}
      >
        {tunnel && (
          <PeerList
            all={peers}
            traffic={traffic}
            receivedAt={tunnel.receivedAt}
            isCurrent={connection === 'live' && isReportCurrent(status)}
          />
        )}
      </Panel>
    </section>
  );
};
