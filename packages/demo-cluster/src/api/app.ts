import express, { type ErrorRequestHandler, type Express } from 'express';
import PromiseRouter from 'express-promise-router';
import { ApiError } from './ApiError';
import { authenticate } from './access';
import type { ApiServerOptions } from './ApiServer';
import type { ClusterFaults } from './ClusterFaults';
import { discoveryRouter } from './discovery';
import { openApiRouter } from './openApi';
import { pathNotFound } from './refusals';
import type { RequestLog } from './RequestLog';
import { resourceRouter } from './resourceRouter';

/** A real server takes no larger object. */
const BODY_LIMIT = '3mb';

/** Puts the parts of the API together. */
export function createApp(
  options: ApiServerOptions & { faults: ClusterFaults; requestLog: RequestLog },
): Express {
  const { store, tokens, routes, faults, requestLog } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  if (routes) {
    app.use(routes);
  }
  const api = PromiseRouter();
  api.use(requestLog.middleware);
  api.use(async (_request, response) => {
    await faults.delay();
    return faults.answer(response) ? undefined : 'next';
  });
  api.get(['/healthz', '/livez', '/readyz'], (_request, response) => {
    response.type('text/plain').send('ok');
  });
  api.use(authenticate(tokens, faults));
  api.use(express.text({ type: () => true, limit: BODY_LIMIT }));
  api.use(discoveryRouter());
  api.use(openApiRouter());
  api.use(resourceRouter(store, faults));
  api.use(() => {
    throw pathNotFound();
  });
  app.use(api);
  app.use(answerError(options));
  return app;
}

function answerError({
  log,
}: Pick<ApiServerOptions, 'log'>): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const refusal =
      error instanceof ApiError
        ? error
        : new ApiError(
            error.status ?? 500,
            'InternalError',
            `Internal error occurred: ${error.message}`,
          );
    if (refusal.status >= 500) {
      log?.error(
        `Demo cluster failed to answer ${request.method} ${request.path}`,
        error,
      );
    }
    response.status(refusal.status).json(refusal.body);
  };
}
