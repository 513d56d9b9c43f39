import type { Router } from 'express';
import { callerOf, RouteContext } from './RouteContext';

/** The clusters that a VPN can be created on. */
export function addClusterRoutes(
  router: Router,
  { httpAuth, access, directory }: RouteContext,
) {
  router.get('/v1/clusters', async (request, response) => {
    await access.assertMayCreate(await callerOf(httpAuth, request));
    response.json(await directory.list());
  });

  router.get('/v1/clusters/:cluster/options', async (request, response) => {
    await access.assertMayCreate(await callerOf(httpAuth, request));
    response.json(await directory.inspect(request.params.cluster));
  });
}
