import type { Router } from 'express';
import { LiveVpnStatus } from '../status/LiveVpnStatus';
import { readSettled } from '../stream/readSettled';
import { callerOf, RouteContext } from './RouteContext';

// A cluster that hangs is given up by its watches after 10 s.
const PATIENCE = 15_000;

const path = '/v1/entities/:kind/:namespace/:name/status';

/** The status of one VPN. */
export function addStatusRoutes(
  router: Router,
  { httpAuth, access, statuses, streams }: RouteContext,
) {
  router.get(path, async (request, response) => {
    const credentials = await callerOf(httpAuth, request);
    const status = new LiveVpnStatus(statuses, () =>
      access.read(request.params, credentials),
    );
    response.json(await readSettled(status, PATIENCE));
  });

  router.get(`${path}/stream`, async (request, response) => {
    const credentials = await callerOf(httpAuth, request);
    const status = new LiveVpnStatus(statuses, () =>
      access.read(request.params, credentials),
    );
    await streams.open(response, credentials, 'status', status);
  });
}
