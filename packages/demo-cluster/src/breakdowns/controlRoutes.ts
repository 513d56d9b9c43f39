import { isError } from '@backstage/errors';
import express, { ErrorRequestHandler, Router } from 'express';
import type { Breakdowns } from './Breakdowns';
import { parseBreakdown, parseFault } from './parseBreakdown';

const STATUS_CODES: Record<string, number> = {
  InputError: 400,
  NotFoundError: 404,
  SyntaxError: 400,
};

const refuse: ErrorRequestHandler = (error, _request, response, next) => {
  const code = isError(error) ? STATUS_CODES[error.name] : undefined;
  if (!code) {
    next(error);
    return;
  }
  response
    .status(code)
    .json({ error: { name: error.name, message: error.message } });
};

/** The HTTP routes by which the demo cluster is told to break, and to heal. */
export function controlRoutes(breakdowns: Breakdowns): Router {
  const router = Router();
  const answer: express.RequestHandler = (_request, response) => {
    response.json({ faults: breakdowns.list() });
  };
  router.use('/demo', express.json());
  router.get('/demo/faults', answer);
  router.post(
    '/demo/faults',
    (request, _response, next) => {
      breakdowns.break(parseBreakdown(request.body));
      next();
    },
    answer,
  );
  router.delete(
    '/demo/faults/:fault?',
    (request, _response, next) => {
      const { fault } = request.params;
      breakdowns.heal(fault && parseFault(fault));
      next();
    },
    answer,
  );
  router.use('/demo', refuse);
  return router;
}
