import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { clusterFactsSchema } from 'backstage-plugin-vpn-common';
import { generateVpn, loadScripts } from '../generator';
import { planVpn } from '../generator/plan';
import { readSettings } from '../services/readSettings';

/** `vpn:manifests:generate`: writes the repository of a VPN into the workspace. */
export function createGenerateManifestsAction() {
  return createTemplateAction({
    id: 'vpn:manifests:generate',
    description: 'Generates the repository of a VPN into the workspace',
    supportsDryRun: true,
    schema: {
      input: {
        settings: z =>
          z
            .record(z.unknown())
            .describe('The settings of the VPN, with its NodePort'),
        facts: z =>
          z
            .record(z.unknown())
            .optional()
            .describe('What vpn:cluster:inspect found out about the cluster'),
        clusterEntityRef: z =>
          z.string().optional().describe("Ref of the cluster's entity"),
      },
      output: {
        name: z => z.string(),
        namespace: z => z.string(),
        entityRef: z => z.string().describe("Ref of the VPN's entity"),
        endpoint: z => z.string().describe('What devices dial, host:port'),
      },
    },
    async handler(context) {
      const { facts, clusterEntityRef } = context.input;
      const input = {
        settings: readSettings(context.input.settings),
        facts: facts && clusterFactsSchema.parse(facts),
        clusterEntityRef: clusterEntityRef || undefined,
        scripts: await loadScripts(),
      };
      const { files } = generateVpn(input);
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(context.workspacePath, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, content);
        context.logger.info(`Wrote ${name}`);
      }
      const { entityRef, endpoint } = planVpn(input);
      context.output('name', input.settings.name);
      context.output('namespace', input.settings.namespace);
      context.output('entityRef', entityRef);
      context.output('endpoint', endpoint);
    },
  });
}
