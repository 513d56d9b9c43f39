import express, { Router } from 'express';
import { isError } from '@backstage/errors';
import type { Faults } from './Faults';

/** The control endpoint: breaks and heals the cluster. */
export function faultsRouter(faults: Faults): Router {
  const router = Router();
  router.use(express.json());
  router.get('/', (_, response) => {
    response.json({ faults: faults.list() });
  });
  router.post('/', (request, response) => {
    try {
      const { fault, namespace, kind } = request.body ?? {};
      faults.set({ fault, namespace, kind });
      response.json({ faults: faults.list() });
    } catch (error) {
      response.status(400).json({ error: isError(error) ? error.message : '' });
    }
  });
  router.delete(['/', '/:name'], (request, response) => {
    faults.clear(request.params.name);
    response.json({ faults: faults.list() });
  });
  return router;
}
