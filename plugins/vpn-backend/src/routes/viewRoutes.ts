import { parseEntityRef } from '@backstage/catalog-model';
import { parseViewQuery, ViewSelection } from 'backstage-plugin-vpn-common';
import type { Request, Router } from 'express';
import { fleetFor, statusFor } from '../documents';
import { LiveView } from '../view/LiveView';
import { callerOf, RouteContext } from './RouteContext';

const defaults = { defaultKind: 'Resource' };

/** All that one browser looks at, in one stream. */
export function addViewRoutes(router: Router, context: RouteContext) {
  const { httpAuth, streams } = context;

  router.get('/v1/stream', async (request, response) => {
    const credentials = await callerOf(httpAuth, request);
    const { vpns, fleet } = selectionOf(request);
    const statuses = vpns.map(ref => [
      ref,
      statusFor(context, parseEntityRef(ref, defaults), {
        request,
        credentials,
      }),
    ]);
    const view = new LiveView({
      vpns: Object.fromEntries(statuses),
      fleet: fleet ? fleetFor(context, credentials) : undefined,
    });
    await streams.open(response, credentials, 'view', view);
  });
}

function selectionOf({ originalUrl }: Request): ViewSelection {
  return parseViewQuery(new URL(originalUrl, 'http://localhost').searchParams);
}
