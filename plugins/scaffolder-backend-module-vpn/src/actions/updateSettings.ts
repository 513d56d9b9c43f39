import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  changeSettings,
  CLEARABLE_SETTINGS,
  settingsChangeSchema,
} from 'backstage-plugin-vpn-common';
import { changeSettingsIn } from '../change/changeRepository';
import { changeOutput, changeWorkspace } from '../change/changeWorkspace';
import { parseInput } from '../services/parseInput';
import { withoutBlanks } from '../services/withoutBlanks';

/** Creates `vpn:settings:update`: changes settings of the VPN in the workspace. */
export function createUpdateSettingsAction() {
  return createTemplateAction({
    id: 'vpn:settings:update',
    description: 'Changes the settings of a VPN in its repository',
    supportsDryRun: true,
    schema: {
      input: {
        settings: z =>
          z
            .record(z.any())
            .describe(
              'What changes, as in the template Edit VPN; the rest stays. Empty lists of networks and DNS servers give way to what the cluster tells',
            ),
      },
      output: changeOutput,
    },
    async handler(ctx) {
      const { settings: wanted } = ctx.input;
      const cleared = CLEARABLE_SETTINGS.filter(
        name => wanted[name]?.length === 0,
      );
      const change = parseInput(settingsChangeSchema, {
        ...Object(withoutBlanks(wanted)),
        ...Object.fromEntries(cleared.map(name => [name, []])),
      });
      await changeWorkspace(ctx, (repository, scripts) =>
        changeSettingsIn(repository, scripts, settings =>
          changeSettings(settings, change),
        ),
      );
    },
  });
}
