import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { vpnNameSchema } from 'backstage-plugin-vpn-common';
import { git } from './git';

/** Where a published repository is on this machine. */
export interface LocalRepository {
  /** The bare repository. */
  bare: string;
  /** A checkout of it, which the catalog reads. */
  checkout: string;
}

/** Git repositories in a folder of the backend's machine. */
export class LocalRepositories {
  private readonly directory: string;

  /** @param directory - relative to the working directory, or absolute */
  constructor(directory: string) {
    this.directory = path.resolve(directory);
  }

  /** Paths of a repository, which need not exist. */
  locate(name: string): LocalRepository {
    if (!vpnNameSchema.safeParse(name).success) {
      throw new InputError(`${name} is not the name of a repository`);
    }
    return {
      bare: path.join(this.directory, `${name}.git`),
      checkout: path.join(this.directory, name),
    };
  }

  async has(name: string): Promise<boolean> {
    return exists(this.locate(name).bare);
  }

  /**
   * Publishes a folder as a new repository. It appears as a whole or not at all.
   *
   * @throws ConflictError if there is a repository of that name
   */
  async publish(
    name: string,
    source: string,
    logger: LoggerService,
  ): Promise<LocalRepository> {
    const target = this.locate(name);
    if (await this.has(name)) {
      throw new ConflictError(
        `There is a repository ${name} already; choose another name for the VPN, or remove ${name}.git and ${name} from the folder of local repositories`,
      );
    }
    await mkdir(this.directory, { recursive: true });
    const draft = await mkdtemp(path.join(this.directory, '.draft-'));
    try {
      const bare = path.join(draft, 'bare');
      const checkout = path.join(draft, 'checkout');
      await commit(source, logger);
      await git(draft, logger, 'clone', '--quiet', '--bare', source, bare);
      await git(bare, logger, 'remote', 'remove', 'origin');
      await git(bare, logger, 'update-server-info');
      await git(draft, logger, 'clone', '--quiet', bare, checkout);
      await git(
        checkout,
        logger,
        'remote',
        'set-url',
        'origin',
        `../${name}.git`,
      );
      // A checkout without its repository, left by a crash, is of no use.
      await rm(target.checkout, { recursive: true, force: true });
      await rename(checkout, target.checkout);
      await rename(bare, target.bare);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    return target;
  }

  async remove(name: string): Promise<void> {
    const { bare, checkout } = this.locate(name);
    await rm(bare, { recursive: true, force: true });
    await rm(checkout, { recursive: true, force: true });
  }
}

async function commit(folder: string, logger: LoggerService) {
  await git(folder, logger, 'init', '--quiet', '--initial-branch=main');
  await git(folder, logger, 'add', '--all');
  await git(folder, logger, 'commit', '--quiet', '--message=Create VPN');
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return false;
    }
    throw error;
  }
}
