import type { Router } from 'express';
import { fleetFor, readFleet } from '../documents';
import { callerOf, RouteContext } from './RouteContext';

/** All VPNs that the user may see. */
export function addFleetRoutes(router: Router, context: RouteContext) {
  const { httpAuth, streams } = context;

  router.get('/v1/vpns', async (request, response) => {
    const credentials = await callerOf(httpAuth, request);
    response.json(await readFleet(context, credentials));
  });

  router.get('/v1/vpns/stream', async (request, response) => {
    const credentials = await callerOf(httpAuth, request);
    const fleet = fleetFor(context, credentials);
    await streams.open(response, credentials, 'fleet', fleet);
  });
}
