import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { addClusterRoutes } from './routes/clusterRoutes';
import { addFleetRoutes } from './routes/fleetRoutes';
import { addHealthRoutes } from './routes/healthRoutes';
import type { RouteContext } from './routes/RouteContext';
import { addStatusRoutes } from './routes/statusRoutes';
import { addViewRoutes } from './routes/viewRoutes';

/** The API of the plugin, below `/api/vpn`. */
export function createRouter(context: RouteContext): Router {
  const router = PromiseRouter();
  addStatusRoutes(router, context);
  addFleetRoutes(router, context);
  addViewRoutes(router, context);
  addClusterRoutes(router, context);
  addHealthRoutes(router, context);
  return router;
}
