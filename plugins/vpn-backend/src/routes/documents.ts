import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { Request } from 'express';
import { auditedRead } from '../access/auditedRead';
import { notePeersRead } from '../access/notePeersRead';
import { LiveFleet } from '../fleet/LiveFleet';
import { LiveVpnStatus } from '../status/LiveVpnStatus';
import type { RouteContext } from './RouteContext';

/** Who asks, and with which request. */
interface Caller {
  request: Request;
  credentials: BackstageCredentials;
}

/** The status of a VPN as the caller may see it. */
export function statusFor(
  {
    access,
    auditor,
    statuses,
  }: Pick<RouteContext, 'access' | 'auditor' | 'statuses'>,
  entityRef: CompoundEntityRef,
  { request, credentials }: Caller,
): LiveVpnStatus {
  const read = auditedRead(
    () => access.read(entityRef, credentials),
    ref => notePeersRead(auditor, request, ref),
  );
  return new LiveVpnStatus(statuses, read);
}

/** The VPNs that the caller may see. */
export function fleetFor(
  { access, statuses }: Pick<RouteContext, 'access' | 'statuses'>,
  credentials: BackstageCredentials,
): LiveFleet {
  return new LiveFleet(statuses, () => access.list(credentials));
}
