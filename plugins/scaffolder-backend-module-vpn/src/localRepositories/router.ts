import { NotFoundError } from '@backstage/errors';
import express, { type Response, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { escape } from 'lodash';
import { gitOutput } from './git';
import type { LocalRepositories } from './LocalRepositories';

/** Path below the scaffolder's own at which local repositories are served. */
export const LOCAL_REPOSITORIES_PATH = '/local-repositories';

/**
 * Shows local repositories read-only: a list of files, each file as text, and
 * the repository itself for `git clone` over HTTP. They hold no secret.
 */
export function createLocalRepositoriesRouter(
  repositories: LocalRepositories,
): Router {
  const router = PromiseRouter();

  router.use('/:name.git', async (request, response, next) => {
    const { bare } = await published(repositories, request.params.name);
    express.static(bare, { index: false, redirect: false })(
      request,
      response,
      next,
    );
  });

  router.get('/:name', async (request, response) => {
    const { name } = request.params;
    const { bare } = await published(repositories, name);
    send(response, 'text/html', listing(name, await filesOf(bare)));
  });

  router.get('/:name/files/*', async (request, response) => {
    const { name } = request.params;
    const file = (request.params as Record<string, string>)[0];
    const { bare } = await published(repositories, name);
    if (!(await filesOf(bare)).includes(file)) {
      throw new NotFoundError(`Repository ${name} has no file ${file}`);
    }
    send(response, 'text/plain', await gitOutput(bare, 'show', `HEAD:${file}`));
  });

  return router;
}

async function published(repositories: LocalRepositories, name: string) {
  if (!(await repositories.has(name))) {
    throw new NotFoundError(`There is no repository ${name}`);
  }
  return repositories.locate(name);
}

async function filesOf(bare: string): Promise<string[]> {
  const names = await gitOutput(
    bare,
    'ls-tree',
    '-r',
    '-z',
    '--name-only',
    'HEAD',
  );
  return names.split('\0').filter(Boolean);
}

function send(response: Response, type: string, body: string) {
  response
    .type(`${type}; charset=utf-8`)
    .set('X-Content-Type-Options', 'nosniff')
    .set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'",
    )
    .send(body);
}

function listing(name: string, files: string[]): string {
  const items = files.map(
    file =>
      `<li><a href="${name}/files/${file
        .split('/')
        .map(encodeURIComponent)
        .join('/')}">${escape(file)}</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(name)}</title>
<style>body { font: 16px/1.6 sans-serif; max-width: 48rem; margin: 3rem auto; padding: 0 1rem } li, p { font-family: monospace }</style>
</head>
<body>
<h1>${escape(name)}</h1>
<ul>
${items.join('\n')}
</ul>
</body>
</html>
`;
}
