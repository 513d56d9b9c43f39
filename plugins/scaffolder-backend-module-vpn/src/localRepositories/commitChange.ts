import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConflictError } from '@backstage/errors';
import { committer } from './committer';
import { git, gitWith } from './git';

const BRANCH = 'refs/heads/main';

/** A change of a repository, made in a folder that holds its files. */
export interface RepositoryCommit {
  folder: string;
  /** Hash of the commit that the folder was checked out from. */
  parent: string;
  message: string;
  /** Paths of the files that were changed or came. */
  written: string[];
  /** Paths of the files that went. */
  removed: string[];
}

/** Hash of the latest commit of a bare repository. */
export async function headOf(bare: string): Promise<string> {
  return (await git(`--git-dir=${bare}`, 'rev-parse', BRANCH)).trim();
}

/** Writes the files of a commit of a bare repository to a folder. */
export async function checkOut(
  bare: string,
  commit: string,
  folder: string,
): Promise<void> {
  await withIndex(bare, commit, index =>
    index(`--work-tree=${folder}`, 'checkout-index', '--all', '--force'),
  );
}

/**
 * Commits a change to a bare repository, if nobody else did so meanwhile, and
 * gives the hash of the commit. What was committed already is so once.
 *
 * @throws ConflictError if the parent is no longer the latest commit
 */
export async function commitChange(
  bare: string,
  { folder, parent, message, written, removed }: RepositoryCommit,
): Promise<string> {
  const { commit, tree } = await withIndex(bare, parent, async index => {
    const files = [`--work-tree=${folder}`, '--literal-pathspecs'];
    if (written.length) {
      await index(...files, 'add', '--force', '--', ...written);
    }
    if (removed.length) {
      await index(...files, 'rm', '--quiet', '--cached', '--', ...removed);
    }
    const id = (await index('write-tree')).trim();
    const hash = await index(
      ...committer,
      'commit-tree',
      id,
      '-p',
      parent,
      '-m',
      message,
    );
    return { commit: hash.trim(), tree: id };
  });
  try {
    // Git compares and sets in one step: of two who come at once, one is refused.
    await git(`--git-dir=${bare}`, 'update-ref', BRANCH, commit, parent);
  } catch (error) {
    const head = await headOf(bare);
    if (head === parent) {
      throw error;
    }
    const shape = `--format=%T %P`;
    const made = await git(`--git-dir=${bare}`, 'log', '-1', shape, head);
    if (made.trim() === `${tree} ${parent}`) {
      return head;
    }
    throw new ConflictError(
      'Somebody else changed this VPN just now. Nothing of your change was made; start it again, and it builds on theirs',
    );
  }
  await git(`--git-dir=${bare}`, 'update-server-info');
  return commit;
}

/** Runs Git with an index of its own, so that commands at the same time do not meet. */
async function withIndex<T>(
  bare: string,
  commit: string,
  use: (index: (...args: string[]) => Promise<string>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backstage-vpn-index-'));
  const index = (...args: string[]) =>
    gitWith(
      { GIT_INDEX_FILE: path.join(folder, 'index') },
      `--git-dir=${bare}`,
      ...args,
    );
  try {
    await index('read-tree', commit);
    return await use(index);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
