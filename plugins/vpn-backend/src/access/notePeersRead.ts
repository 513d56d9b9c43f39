import type {
  AuditorService,
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { Request } from 'express';

/** Who reads, and with which request where there is one. */
export interface Reader {
  credentials: BackstageCredentials;
  /** Left out where an action reads: it is not told the request that invoked it. */
  request?: Request;
}

/** Notes that a reader sees where the peers of a VPN connect from. */
export async function notePeersRead(
  auditor: AuditorService,
  { credentials, request }: Reader,
  entityRef: string,
): Promise<void> {
  const event = await auditor.createEvent({
    eventId: 'peers-read',
    severityLevel: 'low',
    request,
    // Without a request the auditor itself cannot tell who it was.
    meta: request ? { entityRef } : { entityRef, reader: nameOf(credentials) },
  });
  await event.success();
}

function nameOf({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as Partial<
    BackstageUserPrincipal & BackstageServicePrincipal
  >;
  return userEntityRef ?? subject ?? 'nobody';
}
