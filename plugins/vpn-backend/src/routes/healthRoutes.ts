import type { Router } from 'express';
import { backendHealth } from '../health/backendHealth';
import { callerOf, RouteContext } from './RouteContext';

/** How the backend is, for monitors. */
export function addHealthRoutes(
  router: Router,
  { httpAuth, watchers, streams }: RouteContext,
) {
  router.get('/v1/health', async (request, response) => {
    await callerOf(httpAuth, request);
    response.json(backendHealth(watchers, streams));
  });
}
