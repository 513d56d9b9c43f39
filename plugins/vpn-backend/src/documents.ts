import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { VpnFleet, VpnStatus } from 'backstage-plugin-vpn-common';
import { auditedRead } from './access/auditedRead';
import { notePeersRead, Reader } from './access/notePeersRead';
import type { VpnAccess } from './access/VpnAccess';
import { LiveFleet } from './fleet/LiveFleet';
import { LiveVpnStatus } from './status/LiveVpnStatus';
import type { VpnStatusService } from './status/VpnStatusService';
import { readSettled } from './stream/readSettled';

// A cluster that hangs is given up by its watches after 10 s.
const STATUS_PATIENCE = 15_000;

// A cluster that does not answer by then does not hold back the others.
const FLEET_PATIENCE = 3_000;

/** What documents are made from. */
export interface DocumentContext {
  access: VpnAccess;
  auditor: AuditorService;
  statuses: VpnStatusService;
}

/** The status of a VPN as its reader may see it, live. */
export function statusFor(
  { access, auditor, statuses }: DocumentContext,
  entityRef: CompoundEntityRef,
  reader: Reader,
): LiveVpnStatus {
  const read = auditedRead(
    () => access.read(entityRef, reader.credentials),
    ref => notePeersRead(auditor, reader, ref),
  );
  return new LiveVpnStatus(statuses, read);
}

/** The VPNs that the caller may see, live. */
export function fleetFor(
  { access, statuses }: DocumentContext,
  credentials: BackstageCredentials,
): LiveFleet {
  return new LiveFleet(statuses, () => access.list(credentials));
}

/**
 * The status of a VPN as its reader may see it now.
 *
 * @throws what {@link VpnAccess.read} throws
 */
export function readStatus(
  context: DocumentContext,
  entityRef: CompoundEntityRef,
  reader: Reader,
): Promise<VpnStatus> {
  return readSettled(statusFor(context, entityRef, reader), STATUS_PATIENCE);
}

/** The VPNs that the caller may see, as they are known now. */
export function readFleet(
  context: DocumentContext,
  credentials: BackstageCredentials,
): Promise<VpnFleet> {
  return readSettled(fleetFor(context, credentials), FLEET_PATIENCE);
}
