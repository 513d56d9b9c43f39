import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import { LiveFleet } from '../fleet/LiveFleet';
import { LiveVpnStatus } from '../status/LiveVpnStatus';
import type { RouteContext } from './RouteContext';

type Sources = Pick<RouteContext, 'access' | 'statuses'>;

/** The status of a VPN as the caller may see it. */
export function statusFor(
  { access, statuses }: Sources,
  entityRef: CompoundEntityRef,
  credentials: BackstageCredentials,
): LiveVpnStatus {
  return new LiveVpnStatus(statuses, () => access.read(entityRef, credentials));
}

/** The VPNs that the caller may see. */
export function fleetFor(
  { access, statuses }: Sources,
  credentials: BackstageCredentials,
): LiveFleet {
  return new LiveFleet(statuses, () => access.list(credentials));
}
