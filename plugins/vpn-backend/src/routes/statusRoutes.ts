import type { Router } from 'express';
import { readSettled } from '../stream/readSettled';
import { statusFor } from './documents';
import { callerOf, RouteContext } from './RouteContext';

// A cluster that hangs is given up by its watches after 10 s.
const PATIENCE = 15_000;

const path = '/v1/entities/:kind/:namespace/:name/status';

/** The status of one VPN. */
export function addStatusRoutes(router: Router, context: RouteContext) {
  const { httpAuth, streams } = context;

  router.get(path, async (request, response) => {
    const credentials = await callerOf(httpAuth, request);
    const status = statusFor(context, request.params, {
      request,
      credentials,
    });
    response.json(await readSettled(status, PATIENCE));
  });

  router.get(`${path}/stream`, async (request, response) => {
    const credentials = await callerOf(httpAuth, request);
    const status = statusFor(context, request.params, {
      request,
      credentials,
    });
    await streams.open(response, credentials, 'status', status);
  });
}
