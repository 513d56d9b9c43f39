import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { changeOutput, changeWorkspace } from '../change/changeWorkspace';
import { archiveIn } from '../removal/archiveIn';
import { refuseUnconfirmed } from '../removal/refuseUnconfirmed';
import { readSettings } from '../services/readSettings';

/** Creates `vpn:repository:archive`: notes in the workspace that its VPN was removed. */
export function createArchiveRepositoryAction() {
  return createTemplateAction({
    id: 'vpn:repository:archive',
    description: 'Makes the repository of a VPN the archive of a removed one',
    supportsDryRun: true,
    schema: {
      input: {
        confirmation: z => z.string().describe('The name of the VPN, as typed'),
        keepVolume: z => z.boolean().describe('Whether its volume is kept'),
      },
      output: {
        ...changeOutput,
        delivery: z => z.string().describe('How it got to its cluster'),
        volume: z =>
          z.string().describe('What becomes of the volume, as Markdown'),
        commands: z =>
          z.string().describe('What is left to do by hand, as Markdown'),
      },
    },
    async handler(ctx) {
      const { confirmation, keepVolume } = ctx.input;
      const { name, delivery } = await readSettings(ctx.workspacePath);
      refuseUnconfirmed(name, confirmation);
      // A retried task writes the same, also on the next day.
      const date = await ctx.checkpoint({
        key: 'vpn.repository.archive',
        fn: async () => new Date().toISOString().slice(0, 10),
      });
      const { volume, commands } = await changeWorkspace(ctx, repository =>
        archiveIn(repository, { date, keepVolume }),
      );
      ctx.output('delivery', delivery);
      ctx.output('volume', volume);
      ctx.output('commands', commands);
    },
  });
}
