import type { DiscoveryService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { vpnNameSchema } from 'backstage-plugin-vpn-common';
import type express from 'express';
import Router from 'express-promise-router';
import { addressesOf } from './addresses';
import type { LocalRepositories } from './LocalRepositories';
import { repositoryPage } from './repositoryPage';

/** The files of a bare repository that a clone over plain ("dumb") HTTP reads. */
const CLONED_FILE =
  /^(?:HEAD|info\/refs|objects\/info\/packs|objects\/[0-9a-f]{2}\/[0-9a-f]{38}|objects\/pack\/pack-[0-9a-f]{40}\.(?:pack|idx))$/;

/** Serves the local repositories, read-only: to a browser as pages, to Git for cloning. */
export function createRouter(
  repositories: LocalRepositories,
  discovery: DiscoveryService,
): express.Router {
  const router = Router();

  router.get('/:name.git/:file(*)', async (req, res) => {
    const { name, file } = req.params;
    if (!CLONED_FILE.test(file)) {
      throw new NotFoundError(`A clone does not read ${file}`);
    }
    res.sendFile(`${knownName(name)}.git/${file}`, {
      root: repositories.directory,
      headers: { 'Cache-Control': 'no-cache' },
    });
  });

  router.get('/:name', async (req, res) => {
    const name = knownName(req.params.name);
    const files = await repositories.listFiles(name);
    const addresses = await addressesOf(discovery, name);
    res.type('html').send(repositoryPage(name, files, addresses));
  });

  router.get('/:name/files/:file(*)', async (req, res) => {
    const { name, file } = req.params;
    const content = await repositories.readFile(knownName(name), file);
    res.set('X-Content-Type-Options', 'nosniff').type('text').send(content);
  });

  return router;
}

function knownName(text: string): string {
  const parsed = vpnNameSchema.safeParse(text);
  if (!parsed.success) {
    throw new NotFoundError('There is no repository of that name');
  }
  return parsed.data;
}
