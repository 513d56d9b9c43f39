import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  peerNameSchema,
  peerSettingsSchema,
  updatePeers,
} from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import { changeSettingsIn } from '../change/changeRepository';
import { changeOutput, changeWorkspace } from '../change/changeWorkspace';
import { parseInput } from '../services/parseInput';
import { withoutBlanks } from '../services/withoutBlanks';

const inputSchema = zod.object({
  add: zod.array(peerSettingsSchema).default([]),
  remove: zod.array(peerNameSchema).default([]),
});

/** Creates `vpn:peers:update`: adds devices to the repository in the workspace, or removes them. */
export function createUpdatePeersAction() {
  return createTemplateAction({
    id: 'vpn:peers:update',
    description: 'Adds devices to the repository of a VPN, or removes them',
    supportsDryRun: true,
    schema: {
      input: {
        add: z =>
          z
            .array(z.record(z.any()))
            .optional()
            .describe('Devices that come, as in the Create VPN wizard'),
        remove: z =>
          z.array(z.string()).optional().describe('Names of those that go'),
      },
      output: changeOutput,
    },
    async handler(ctx) {
      const update = parseInput(inputSchema, withoutBlanks(ctx.input));
      if (!update.add.length && !update.remove.length) {
        throw new InputError('Name at least one device');
      }
      await changeWorkspace(ctx, (repository, scripts) =>
        changeSettingsIn(repository, scripts, settings =>
          updatePeers(settings, update),
        ),
      );
    },
  });
}
