import {
  access,
  cp,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { CATALOG_INFO_FILE } from '../generator/documents/catalogInfo';
import {
  checkOut,
  commitChange,
  headOf,
  type RepositoryCommit,
} from './commitChange';
import { commitFolder } from './commitFolder';
import { git } from './git';
import type {
  LocalRepositories,
  PublishedRepository,
} from './LocalRepositories';

/** File of a bare repository that holds the id of the task that published it. */
const TASK = 'task';

/**
 * Keeps a repository as two folders: `NAME.git`, the bare repository that is
 * cloned, and `NAME`, its files, which the catalog reads. Names are trusted.
 */
export class DefaultLocalRepositories implements LocalRepositories {
  constructor(readonly directory: string) {}

  async publish({
    name,
    folder,
    task,
    description,
  }: {
    name: string;
    folder: string;
    task: string;
    description?: string;
  }): Promise<PublishedRepository> {
    if (await this.isPublishedBy(name, task)) {
      return this.finish(name, task);
    }
    await this.checkFree(name);
    if (!(await exists(path.join(folder, CATALOG_INFO_FILE)))) {
      throw new InputError(
        `The workspace has no ${CATALOG_INFO_FILE}; generate the repository first`,
      );
    }
    const prepared = await this.prepare(task);
    try {
      const bare = path.join(prepared, 'bare');
      const files = path.join(prepared, 'files');
      await cp(folder, files, { recursive: true, verbatimSymlinks: true });
      await commitFolder(bare, files);
      await writeFile(path.join(bare, TASK), task);
      if (description) {
        await writeFile(path.join(bare, 'description'), `${description}\n`);
      }
      await rename(bare, this.bareOf(name));
      await rename(files, this.filesOf(name));
      return await this.finish(name, task);
    } finally {
      await rm(prepared, { recursive: true, force: true });
    }
  }

  /** An empty folder of the task beside the repositories, free of what a stopped backend left there. */
  private async prepare(task: string): Promise<string> {
    const prepared = path.join(this.directory, `.${task}`);
    await rm(prepared, { recursive: true, force: true });
    await mkdir(prepared, { recursive: true });
    return prepared;
  }

  private async isPublishedBy(name: string, task: string): Promise<boolean> {
    const file = path.join(this.bareOf(name), TASK);
    return (await exists(file)) && (await readFile(file, 'utf8')) === task;
  }

  /** Lays out the files of a repository, where a backend that was stopped did not. */
  private async finish(
    name: string,
    task: string,
  ): Promise<PublishedRepository> {
    const files = this.filesOf(name);
    if (!(await exists(files))) {
      const prepared = await this.prepare(task);
      await this.read(name, `--work-tree=${prepared}`, 'checkout', '--force');
      await rename(prepared, files);
    }
    const commitHash = await this.read(name, 'rev-parse', 'HEAD');
    return {
      commitHash: commitHash.trim(),
      catalogInfo: path.join(files, CATALOG_INFO_FILE),
    };
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

  async nameOf(catalogInfo: string): Promise<string | undefined> {
    const name = path.basename(path.dirname(catalogInfo));
    const isOurs =
      catalogInfo === path.join(this.filesOf(name), CATALOG_INFO_FILE);
    return isOurs && (await exists(this.bareOf(name))) ? name : undefined;
  }

  async head(name: string): Promise<string> {
    await this.checkThere(name);
    return headOf(this.bareOf(name));
  }

  async checkOut(name: string, commit: string, folder: string): Promise<void> {
    await checkOut(this.bareOf(name), commit, folder);
  }

  async commit(name: string, change: RepositoryCommit): Promise<string> {
    await this.checkThere(name);
    const commit = await commitChange(this.bareOf(name), change);
    await checkOut(this.bareOf(name), commit, this.filesOf(name));
    await Promise.all(
      change.removed.map(file =>
        rm(resolveSafeChildPath(this.filesOf(name), file), { force: true }),
      ),
    );
    return commit;
  }

  async listCatalogInfos(): Promise<string[]> {
    await mkdir(this.directory, { recursive: true });
    const names = await readdir(this.directory);
    const files = names
      .filter(name => names.includes(`${name}.git`))
      .map(name => path.join(this.filesOf(name), CATALOG_INFO_FILE));
    // The repository of a VPN that was removed has none.
    const there = await Promise.all(files.map(exists));
    return files.filter((_, index) => there[index]);
  }

  async remove(name: string): Promise<void> {
    await rm(this.bareOf(name), { recursive: true, force: true });
    await rm(this.filesOf(name), { recursive: true, force: true });
  }

  async listFiles(name: string): Promise<string[]> {
    await this.checkThere(name);
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

  private async checkThere(name: string): Promise<void> {
    if (!(await exists(this.bareOf(name)))) {
      throw new NotFoundError(`There is no repository ${name}`);
    }
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
