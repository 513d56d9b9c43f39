import type { Router } from 'express';

interface Handler {
  method: string;
}

/** The routes of a router, as OpenAPI writes them: `get /v1/clusters/{cluster}`. */
export function routesOf(router: Router): string[] {
  return router.stack
    .flatMap(({ route }) => route ?? [])
    .flatMap(({ path, stack }) =>
      stack.map(
        ({ method }: Handler) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
      ),
    );
}
