import { committer } from './committer';
import { git } from './git';

/**
 * Makes a bare repository with one commit on `main` that holds the files of a
 * folder, readable over plain HTTP.
 */
export async function commitFolder(
  bare: string,
  folder: string,
): Promise<void> {
  // An empty template: no sample hooks.
  await git(
    'init',
    '--bare',
    '--quiet',
    '--template=',
    '--initial-branch=main',
    bare,
  );
  const repository = [`--git-dir=${bare}`, `--work-tree=${folder}`];
  await git(...repository, 'add', '--all', '--force', '.');
  await git(
    ...repository,
    ...committer,
    'commit',
    '--quiet',
    '--message=Create VPN',
  );
  await git(...repository, 'update-server-info');
}
