import {
  followTraffic,
  noTraffic,
  type VpnStatus,
  type VpnTraffic,
} from 'backstage-plugin-vpn-common';
import { useState } from 'react';

/**
 * The peers of a VPN with what was seen of their traffic since the component
 * is there. It stays while the page is hidden, when nothing comes in: the time
 * without reports is a gap.
 */
export function useVpnTraffic(status: VpnStatus): VpnTraffic {
  const [seen, setSeen] = useState(() => ({
    status,
    traffic: followTraffic(noTraffic, status),
  }));
  if (seen.status === status) {
    return seen.traffic;
  }
  const traffic = followTraffic(seen.traffic, status);
  setSeen({ status, traffic });
  return traffic;
}
