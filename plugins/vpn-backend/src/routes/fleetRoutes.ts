import type { Router } from 'express';
import { readSettled } from '../stream/readSettled';
import { fleetFor } from './documents';
import { callerOf, RouteContext } from './RouteContext';

// A cluster that does not answer by then does not hold back the others.
const PATIENCE = 3_000;

/** All VPNs that the user may see. */
export function addFleetRoutes(router: Router, context: RouteContext) {
  const { httpAuth, streams } = context;

  router.get('/v1/vpns', async (request, response) => {
    const credentials = await callerOf(httpAuth, request);
    const fleet = fleetFor(context, credentials);
    response.json(await readSettled(fleet, PATIENCE));
  });

  router.get('/v1/vpns/stream', async (request, response) => {
    const credentials = await callerOf(httpAuth, request);
    const fleet = fleetFor(context, credentials);
    await streams.open(response, credentials, 'fleet', fleet);
  });
}
