import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { groupBy } from 'lodash';
import { allResources, apiVersionOf } from '../store/resourceOf';
import type { ResourceType } from '../store/resources';

/**
 * The least of OpenAPI that kubectl asks for before it applies: that the
 * server itself validates fields and knows dry runs. It describes no kind.
 */
export function openApiRouter(): Router {
  const router = PromiseRouter();
  const byPath = groupBy(allResources, pathOf);
  router.get('/openapi/v3', (_request, response) => {
    response.json({
      paths: Object.fromEntries(
        Object.keys(byPath).map(path => [
          path,
          { serverRelativeURL: `/openapi/v3/${path}` },
        ]),
      ),
    });
  });
  for (const [path, served] of Object.entries(byPath)) {
    router.get(`/openapi/v3/${path}`, (_request, response) => {
      response.json(documentOf(path, served));
    });
  }
  return router;
}

function pathOf(resource: ResourceType): string {
  return `${resource.group ? 'apis' : 'api'}/${apiVersionOf(resource)}`;
}

function documentOf(path: string, served: ResourceType[]): object {
  return {
    openapi: '3.0.0',
    info: { title: 'Demo cluster', version: 'v1.34.9' },
    paths: Object.fromEntries(
      served.map(({ group, version, kind, plural, namespaced }) => [
        `/${path}${
          namespaced ? '/namespaces/{namespace}' : ''
        }/${plural}/{name}`,
        {
          patch: {
            parameters: ['dryRun', 'fieldManager', 'fieldValidation'].map(
              name => ({ name, in: 'query', schema: { type: 'string' } }),
            ),
            responses: { 200: { description: 'OK' } },
            'x-kubernetes-action': 'patch',
            'x-kubernetes-group-version-kind': { group, version, kind },
          },
        },
      ]),
    ),
  };
}
