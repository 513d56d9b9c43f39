import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ForwardedError } from '@backstage/errors';

const run = promisify(execFile);

/** A version of the settings of Git that no account of the machine has changed. */
const environment = {
  PATH: process.env.PATH,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/**
 * Runs the `git` program, without a shell, and gives what it prints. The
 * scaffolder's own `executeShellCommand` only logs that.
 *
 * @throws ForwardedError with what Git says
 */
export async function git(...args: string[]): Promise<string> {
  return gitWith({}, ...args);
}

/**
 * Runs `git` with variables in its environment.
 *
 * @throws ForwardedError with what Git says
 */
export async function gitWith(
  variables: Record<string, string>,
  ...args: string[]
): Promise<string> {
  try {
    const { stdout } = await run('git', args, {
      env: { ...environment, ...variables },
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout;
  } catch (error) {
    throw new ForwardedError('Git refused', error);
  }
}
