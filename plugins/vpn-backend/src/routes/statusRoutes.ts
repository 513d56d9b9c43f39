import type { Router } from 'express';
import { readStatus, statusFor } from '../documents';
import { callerOf, RouteContext } from './RouteContext';

const path = '/v1/entities/:kind/:namespace/:name/status';

/** The status of one VPN. */
export function addStatusRoutes(router: Router, context: RouteContext) {
  const { httpAuth, streams } = context;

  router.get(path, async (request, response) => {
    const credentials = await callerOf(httpAuth, request);
    const reader = { request, credentials };
    response.json(await readStatus(context, request.params, reader));
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
