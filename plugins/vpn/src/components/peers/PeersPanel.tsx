import {
  countPeers,
  isReportCurrent,
  type VpnStatus,
} from 'backstage-plugin-vpn-common';
import type { VpnConnection } from '../../api';
import { useVpnTraffic } from '../../hooks/useVpnTraffic';
import { useVpnTranslation } from '../../translations';
import { Panel } from '../parts/Panel';
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
  const title = t('peers.title');
  if (!tunnel) {
    return (
      <section aria-label={title}>
        <Panel
          title={title}
          absent={t('peers.notReported')}
          source={{ status, kind: 'configmaps' }}
        />
      </section>
    );
  }
  return (
    <section aria-label={title}>
      <Panel
        title={t('peers.titleWithCount', {
          connected: `${countPeers(peers).connected}`,
          all: `${peers.length}`,
        })}
        absent={!peers.length && t('peers.none')}
      >
        <PeerList
          all={peers}
          traffic={traffic}
          receivedAt={tunnel.receivedAt}
          isCurrent={connection === 'live' && isReportCurrent(status)}
        />
      </Panel>
    </section>
  );
};
