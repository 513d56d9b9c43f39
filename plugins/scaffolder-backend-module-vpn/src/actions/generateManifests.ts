import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  clusterFactsSchema,
  entityRefSchema,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import { writeFiles } from '../change/workspaceFiles';
import { generateVpn } from '../generator';
import { loadScripts } from '../generator/loadScripts';
import { planVpn } from '../generator/plan';
import { parseInput } from '../services/parseInput';
import { withoutBlanks } from '../services/withoutBlanks';

/** Creates `vpn:manifests:generate`: writes the repository of a VPN into the workspace. */
export function createGenerateManifestsAction() {
  return createTemplateAction({
    id: 'vpn:manifests:generate',
    description: 'Writes all files of the repository of a VPN',
    supportsDryRun: true,
    schema: {
      input: {
        settings: z =>
          z
            .record(z.any())
            .describe('What the user decided, as in the Create VPN wizard'),
        facts: z =>
          z
            .record(z.any())
            .optional()
            .describe('What the cluster tells about itself'),
        clusterEntityRef: z =>
          z.string().optional().describe("Ref of the cluster's entity"),
      },
      output: {
        name: z => z.string().describe('Name of the VPN'),
        namespace: z => z.string().describe('Namespace on the cluster'),
        entityRef: z => z.string().describe("Ref of the VPN's entity"),
        endpoint: z => z.string().describe('What devices dial, `host:port`'),
      },
    },
    async handler(ctx) {
      const settings = parseInput(
        vpnSettingsSchema,
        withoutBlanks(ctx.input.settings),
      );
      const input = {
        settings,
        facts: parseInput(clusterFactsSchema.optional(), ctx.input.facts),
        clusterEntityRef: parseInput(
          entityRefSchema.optional(),
          ctx.input.clusterEntityRef,
        ),
        scripts: await loadScripts(),
      };
      const { files } = generateVpn(input);
      await writeFiles(ctx.workspacePath, files);
      ctx.logger.info(`Wrote ${Object.keys(files).length} files`);

      const { entityRef, endpoint } = planVpn(input);
      ctx.output('name', settings.name);
      ctx.output('namespace', settings.namespace);
      ctx.output('entityRef', entityRef);
      ctx.output('endpoint', endpoint);
    },
  });
}
