import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';

/** Notes that whoever makes a request sees where the peers of a VPN connect from. */
export async function notePeersRead(
  auditor: AuditorService,
  request: Request,
  entityRef: string,
): Promise<void> {
  const event = await auditor.createEvent({
    eventId: 'peers-read',
    severityLevel: 'low',
    request,
    meta: { entityRef },
  });
  await event.success();
}
