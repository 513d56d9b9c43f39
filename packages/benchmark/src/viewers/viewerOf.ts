import { entityOf } from '../backend/entityOf';
import type { Side } from '../backend/types';
import { StockViewer } from './StockViewer';
import { StreamViewer } from './StreamViewer';
import type { Viewer } from './Viewer';

/** Somebody who opens the page of a VPN. */
export function viewerOf(
  side: Side,
  baseUrl: string,
  { name, cluster }: { name: string; cluster: string },
): Viewer {
  return side === 'stock'
    ? new StockViewer(baseUrl, entityOf(name, cluster))
    : new StreamViewer(
        `${baseUrl}/api/vpn/v1/entities/resource/default/${name}/status/stream?compression=gzip`,
      );
}

/** Somebody who looks at all VPNs. */
export function fleetViewerOf(baseUrl: string): Viewer {
  return new StreamViewer(
    `${baseUrl}/api/vpn/v1/vpns/stream?compression=gzip`,
    '"health":"healthy"',
  );
}
