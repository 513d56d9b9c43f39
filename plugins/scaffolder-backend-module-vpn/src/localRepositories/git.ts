import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { executeShellCommand } from '@backstage/plugin-scaffolder-node';

// Who commits is the portal, whatever the machine is set to; its own Git
// settings (signing, hooks, templates) are left out.
const environment = {
  ...process.env,
  GIT_AUTHOR_NAME: 'Backstage VPN',
  GIT_AUTHOR_EMAIL: 'backstage-vpn@localhost',
  GIT_COMMITTER_NAME: 'Backstage VPN',
  GIT_COMMITTER_EMAIL: 'backstage-vpn@localhost',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Runs Git in a folder; what it says goes to the log. */
export async function git(
  folder: string,
  logger: LoggerService,
  ...args: string[]
): Promise<void> {
  await executeShellCommand({
    command: 'git',
    args,
    options: { cwd: folder, env: environment },
    logger,
  });
}

/** Runs Git in a folder and gives what it prints. */
export async function gitOutput(
  folder: string,
  ...args: string[]
): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, {
    cwd: folder,
    env: environment,
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}
