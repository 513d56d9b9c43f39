import express, {
  type ErrorRequestHandler,
  type Express,
  type RequestHandler,
} from 'express';
import { faultsRouter } from '../faults/faultsRouter';
import { ApiError } from './ApiError';
import { authenticate } from './authentication';
import { discovery } from './discovery';
import { type ObjectsContext, objectsRouter } from './objectsRouter';
import { unauthorized } from './ApiError';

/** How long `slow` keeps every request waiting. */
const SLOW_MILLISECONDS = 4_000;

const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  const failure =
    error instanceof ApiError
      ? error
      : new ApiError(500, 'InternalError', `Internal error occurred: ${error}`);
  response.status(failure.code).json(failure.toStatus());
};

/** The HTTP API: control endpoint, health, discovery, objects. */
export function createApi(context: ObjectsContext): Express {
  const api = express();
  api.disable('x-powered-by');
  api.disable('etag');
  api.use('/demo/faults', faultsRouter(context.faults));
  api.use(delayed(context));
  api.get(['/healthz', '/livez', '/readyz'], (_, response) => {
    response.type('text/plain').send('ok');
  });
  api.use((request, _, next) => {
    authenticate(request.headers);
    if (context.faults.isActive('refuse-401')) {
      throw unauthorized();
    }
    next();
  });
  api.use(discovery());
  api.use(objectsRouter(context));
  api.use((_, response) => {
    response.status(404).type('text/plain').send('404 page not found\n');
  });
  api.use(answerError);
  return api;
}

/** `hang` never answers, `slow` answers late. */
function delayed({ faults }: ObjectsContext): RequestHandler {
  return (_, response, next) => {
    if (faults.isActive('hang')) {
      return;
    }
    if (!faults.isActive('slow')) {
      next();
      return;
    }
    const timer = setTimeout(next, SLOW_MILLISECONDS);
    response.on('close', () => clearTimeout(timer));
  };
}
