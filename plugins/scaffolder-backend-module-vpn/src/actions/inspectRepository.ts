import type { ScmIntegrationRegistry } from '@backstage/integration';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  cloneUrlOf,
  deliverySchema,
  refuseDelivery,
  vpnNameSchema,
} from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import {
  type LocalRepositories,
  requireLocalRepositories,
} from '../localRepositories/LocalRepositories';
import { FORM_FIELDS } from '../services/formFields';
import { parseInput } from '../services/parseInput';
import { inspectHost } from '../services/repositoryHost';
import { withoutBlanks } from '../services/withoutBlanks';

const inputSchema = zod.object({
  name: vpnNameSchema,
  repoUrl: zod.string().optional(),
  delivery: deliverySchema.optional(),
});

/**
 * Creates `vpn:repository:inspect`: whether and how a VPN can be published
 * where it is wished, asked before anything is made.
 *
 * @param repositories - `undefined` where the portal keeps none of its own
 */
export function createInspectRepositoryAction(
  integrations: ScmIntegrationRegistry,
  repositories: LocalRepositories | undefined,
) {
  return createTemplateAction({
    id: 'vpn:repository:inspect',
    description:
      'Tells the kind of host that a repository goes to, and refuses one that the portal cannot publish on',
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().describe('Name of the VPN'),
        repoUrl: z =>
          z
            .string()
            .optional()
            .describe("Place on a Git host; the portal's own folder if none"),
        delivery: z =>
          z
            .enum(deliverySchema.options)
            .optional()
            .describe('How the objects get to the cluster'),
      },
      output: {
        host: z =>
          z
            .string()
            .describe(
              'Kind of the host: `local`, or a type of integration such as `gitlab`',
            ),
        remoteUrl: z =>
          z
            .string()
            .optional()
            .describe('What Git clones from, where it is on a Git host'),
      },
    },
    async handler(ctx) {
      const { name, repoUrl, delivery } = parseInput(
        inputSchema,
        withoutBlanks(ctx.input),
      );
      const refusal = delivery && refuseDelivery(delivery, repoUrl);
      if (refusal) {
        throw new InputError(`${FORM_FIELDS.delivery} (delivery): ${refusal}`);
      }
      if (repoUrl) {
        const { type, repository } = inspectHost(integrations, repoUrl);
        ctx.output('host', type);
        ctx.output('remoteUrl', cloneUrlOf(repository));
        return;
      }
      // By the time that a task is retried, its own repository may be there.
      const host = await ctx.checkpoint({
        key: 'vpn.repository.inspect',
        fn: async () => {
          await requireLocalRepositories(repositories).checkFree(name);
          return 'local';
        },
      });
      ctx.output('host', host);
    },
  });
}
