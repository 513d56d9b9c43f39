import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { TemplateActionOptions } from '@backstage/plugin-scaffolder-node';
import type { Scripts } from '../generator';
import { loadScripts } from '../generator/loadScripts';
import type { RepositoryChange } from './changeRepository';
import type { Files } from './FileChanges';
import { summaryOf } from './summaryOf';
import { readFiles, writeChanges } from './workspaceFiles';

/** What an action that changes a repository puts out. */
interface ChangeOutput {
  changed: boolean;
  files: string[];
  removedFiles: string[];
  unchangedFiles: string[];
  summary: string;
  difference: string;
  branch: string;
  endpoint: string;
}

type OutputSchema = Extract<
  NonNullable<TemplateActionOptions['schema']>['output'],
  Record<string, unknown>
>;

/** Schemas of what an action that changes a repository puts out. */
export const changeOutput: Record<keyof ChangeOutput, OutputSchema[string]> = {
  changed: z => z.boolean().describe('Whether anything changes'),
  files: z =>
    z.array(z.string()).describe('Paths of files that change or come'),
  removedFiles: z => z.array(z.string()).describe('Paths of files that go'),
  unchangedFiles: z => z.array(z.string()).describe('Paths of all other files'),
  summary: z => z.string().describe('What changes, in words, as Markdown'),
  difference: z => z.string().describe('What changes, as Git shows it'),
  branch: z =>
    z.string().describe('Name for a branch that holds just this change'),
  endpoint: z => z.string().describe('What devices dial, `host:port`'),
};

/** The part of an action's context that a change needs. */
interface ChangeContext {
  workspacePath: string;
  logger: LoggerService;
  output(
    name: keyof ChangeOutput,
    value: ChangeOutput[keyof ChangeOutput],
  ): void;
}

/** Changes the repository in the workspace of a task, shows the difference in its log, and gives the change. */
export async function changeWorkspace<Change extends RepositoryChange>(
  ctx: ChangeContext,
  change: (repository: Files, scripts: Scripts) => Change,
): Promise<Change> {
  const repository = await readFiles(ctx.workspacePath);
  const made = change(repository, await loadScripts());
  await writeChanges(ctx.workspacePath, made);

  const { written, removed, difference, notes } = made;
  const files = Object.keys(written);
  const changed = [...files, ...removed];
  if (changed.length) {
    ctx.logger.info(`Changes ${changed.join(', ')}:\n${difference}`);
  } else {
    ctx.logger.info('Nothing changes: the repository is like this already');
  }
  notes.forEach(note => ctx.logger.warn(note));

  ctx.output('changed', changed.length > 0);
  ctx.output('files', files);
  ctx.output('removedFiles', removed);
  ctx.output(
    'unchangedFiles',
    Object.keys(repository).filter(file => !changed.includes(file)),
  );
  ctx.output('summary', summaryOf(made));
  ctx.output('difference', difference);
  ctx.output('branch', `vpn-change-${shortHash(difference)}`);
  ctx.output('endpoint', made.after.endpoint);
  return made;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
