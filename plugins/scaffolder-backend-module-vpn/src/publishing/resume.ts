import { ConflictError } from '@backstage/errors';
import {
  type ActionContext,
  cloneRepo,
  initRepoAndPush,
} from '@backstage/plugin-scaffolder-node';
import { contentsPageOf } from '../repository/pages';
import type { Remote } from '../repository/remote';
import { FORM_FIELDS } from '../services/formFields';
import { holdsSameFiles } from './holdsSameFiles';
import { refsOf } from './refsOf';

/** The part of a publishing task that is needed to go on with it. */
type Publishing = Pick<
  ActionContext<{}>,
  | 'checkpoint'
  | 'createTemporaryDirectory'
  | 'logger'
  | 'signal'
  | 'workspacePath'
>;

/**
 * Goes on with a repository that a stopped task made.
 *
 * That it is the task's own shows by this: there was none when the task began,
 * nobody can read it without signing in, and it is either empty or holds what
 * the task publishes.
 *
 * @param message - of the commit
 * @returns root of the repository, if nothing is left to publish; `undefined` if it is not there yet
 * @throws ConflictError if there is another one
 */
export async function resume(
  task: Publishing,
  remote: Remote,
  message: string,
): Promise<string | undefined> {
  const { cloneUrl, auth } = remote;
  let begins = false;
  await task.checkpoint({
    key: 'vpn.repository.publish',
    fn: async () => {
      if (await refsOf(cloneUrl, auth, task.signal)) {
        throw isTaken(cloneUrl);
      }
      begins = true;
      return true;
    },
  });
  const refs = begins ? undefined : await refsOf(cloneUrl, auth, task.signal);
  if (!refs) {
    return undefined;
  }
  if (await refsOf(cloneUrl, undefined, task.signal)) {
    throw isTaken(cloneUrl);
  }
  if (refs.length) {
    const dir = await task.createTemporaryDirectory();
    await cloneRepo({
      auth,
      logger: task.logger,
      dir,
      url: cloneUrl,
      depth: 1,
    });
    if (!(await holdsSameFiles(dir, task.workspacePath))) {
      throw isTaken(cloneUrl);
    }
  } else {
    // Git overwrites nothing: if somebody was faster, it refuses.
    await initRepoAndPush({
      auth,
      logger: task.logger,
      dir: task.workspacePath,
      remoteUrl: cloneUrl,
      defaultBranch: 'main',
      commitMessage: message,
    });
  }
  task.logger.info(`Went on with ${cloneUrl}, which this task made before`);
  return contentsPageOf(remote);
}

function isTaken(cloneUrl: string): ConflictError {
  return new ConflictError(
    `${FORM_FIELDS.repoUrl} (repoUrl): there is a repository at ${cloneUrl} that this task did not make. Nothing was published there; start over and name another`,
  );
}
