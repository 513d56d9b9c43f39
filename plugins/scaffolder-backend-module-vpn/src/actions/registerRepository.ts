import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { entityRefSchema } from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import { parseInput } from '../services/parseInput';
import { registerEntity } from '../services/registerEntity';

const inputSchema = zod.object({
  repoContentsUrl: zod.string().url().max(1000),
  entityRef: entityRefSchema,
});

/**
 * Creates `vpn:repository:register`: registers the entity of a published
 * repository. Unlike `catalog:register` it may be run again, and it ends when
 * the catalog knows the entity.
 */
export function createRegisterRepositoryAction(
  integrations: ScmIntegrationRegistry,
  catalog: CatalogService,
) {
  return createTemplateAction({
    id: 'vpn:repository:register',
    description: 'Registers the VPN of a published repository in the catalog',
    supportsDryRun: true,
    schema: {
      input: {
        repoContentsUrl: z =>
          z.string().describe('Root of the repository, as publish steps give'),
        entityRef: z => z.string().describe("Ref of the VPN's entity"),
      },
      output: {
        repositoryUrl: z => z.string().describe('Page of the repository'),
      },
    },
    async handler(ctx) {
      const { repoContentsUrl, entityRef } = parseInput(inputSchema, ctx.input);
      ctx.output('repositoryUrl', repoContentsUrl);
      if (ctx.isDryRun) {
        ctx.logger.info(`Dry run: ${entityRef} would be registered`);
        return;
      }
      const integration = integrations.byUrl(repoContentsUrl);
      if (!integration) {
        throw new InputError(
          `The portal has no integration for ${repoContentsUrl}; ask its operator to add the host to integrations`,
        );
      }
      const target = integration.resolveUrl({
        base: repoContentsUrl,
        // Gitea's is a folder, and its integration knows no root of a repository.
        url: repoContentsUrl.endsWith('/')
          ? './catalog-info.yaml'
          : '/catalog-info.yaml',
      });
      await registerEntity(catalog, {
        location: { type: 'url', target },
        entityRef,
        credentials: await ctx.getInitiatorCredentials(),
        signal: ctx.signal,
      });
      ctx.logger.info(`The catalog knows ${entityRef} from ${target}`);
    },
  });
}
