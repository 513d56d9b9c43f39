import { readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { createRouter } from '../router';
import type { RouteContext } from '../routes/RouteContext';
import { openApiDocument } from './__testUtils__/openApiDocument';
import { openApiFile, readOpenApiFile } from './__testUtils__/readOpenApiFile';
import { routesOf } from './__testUtils__/routesOf';

describe('the OpenAPI file', () => {
  it('is what routes and schemas say; UPDATE_OPENAPI=1 writes it anew', () => {
    const document = stringify(openApiDocument(), {
      aliasDuplicateObjects: false,
      lineWidth: 0,
      singleQuote: true,
    });
    if (process.env.UPDATE_OPENAPI) {
      writeFileSync(openApiFile, document);
    }
    expect(readFileSync(openApiFile, 'utf8')).toBe(document);
  });

  it('has the routes of the plugin, and no other', () => {
    const { paths } = readOpenApiFile();
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method} ${path}`),
    );
    expect(documented.sort()).toEqual(
      routesOf(createRouter({} as RouteContext)).sort(),
    );
  });
});
