import {
  access,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { commitFolder } from './commitFolder';
import { git } from './git';
import type {
  LocalRepositories,
  PublishedRepository,
} from './LocalRepositories';

const CATALOG_INFO = 'catalog-info.yaml';

/**
 * Keeps a repository as two folders: `NAME.git`, the bare repository that is
 * cloned, and `NAME`, its files, which the catalog reads. Names are trusted.
 */
export class DefaultLocalRepositories implements LocalRepositories {
  constructor(readonly directory: string) {}

  async publish({
    name,
    folder,
    description,
  }: {
    name: string;
    folder: string;
    description?: string;
  }): Promise<PublishedRepository> {
    await this.checkFree(name);
    if (!(await exists(path.join(folder, CATALOG_INFO)))) {
      throw new InputError(
        `The workspace has no ${CATALOG_INFO}; generate the repository first`,
      );
    }
    await mkdir(this.directory, { recursive: true });
    const prepared = await mkdtemp(path.join(this.directory, '.prepared-'));
    try {
      const bare = path.join(prepared, 'bare');
      const files = path.join(prepared, 'files');
      await cp(folder, files, { recursive: true, verbatimSymlinks: true });
      const commitHash = await commitFolder(bare, files);
      if (description) {
        await writeFile(path.join(bare, 'description'), `${description}\n`);
      }
      await rename(bare, this.bareOf(name));
      await rename(files, this.filesOf(name));
      return {
        commitHash,
        catalogInfo: path.join(this.filesOf(name), CATALOG_INFO),
      };
    } finally {
      await rm(prepared, { recursive: true, force: true });
    }
  }

  async checkFree(name: string): Promise<void> {
    if (
      (await exists(this.bareOf(name))) ||
      (await exists(this.filesOf(name)))
    ) {
      throw new ConflictError(
        `The portal's folder has a repository ${name} already; choose another name, or have the operator of the portal remove it`,
      );
    }
  }

  async listCatalogInfos(): Promise<string[]> {
    await mkdir(this.directory, { recursive: true });
    const names = await readdir(this.directory);
    return names
      .filter(name => names.includes(`${name}.git`))
      .map(name => path.join(this.filesOf(name), CATALOG_INFO));
  }

  async remove(name: string): Promise<void> {
    await rm(this.bareOf(name), { recursive: true, force: true });
    await rm(this.filesOf(name), { recursive: true, force: true });
  }

  async listFiles(name: string): Promise<string[]> {
    if (!(await exists(this.bareOf(name)))) {
      throw new NotFoundError(`There is no repository ${name}`);
    }
    const listed = await this.read(
      name,
      'ls-tree',
      '-rz',
      '--name-only',
      'HEAD',
    );
    return listed.split('\0').filter(Boolean);
  }

  async readFile(name: string, file: string): Promise<string> {
    if (!(await this.listFiles(name)).includes(file)) {
      throw new NotFoundError(`Repository ${name} has no file ${file}`);
    }
    return this.read(name, 'cat-file', 'blob', `HEAD:${file}`);
  }

  private read(name: string, ...args: string[]): Promise<string> {
    return git(`--git-dir=${this.bareOf(name)}`, ...args);
  }

  private bareOf(name: string): string {
    return path.join(this.directory, `${name}.git`);
  }

  private filesOf(name: string): string {
    return path.join(this.directory, name);
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
