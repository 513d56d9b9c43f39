import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { LocalRepositories } from '../localRepositories/LocalRepositories';
import { publishLocally } from '../localRepositories/publishLocally';

/** `publish:local`: publishes the workspace as a Git repository on the portal's own disk. */
export function createPublishLocalAction(options: {
  catalog: CatalogService;
  /** `undefined` where the operator configured no folder. */
  repositories?: LocalRepositories;
  /** Address below which the repositories are served. */
  baseUrl: string;
}) {
  const { catalog, repositories, baseUrl } = options;
  return createTemplateAction({
    id: 'publish:local',
    description:
      "Publishes the workspace as a Git repository in the portal's own folder, and registers it in the catalog",
    supportsDryRun: true,
    schema: {
      input: {
        name: z =>
          z.string().describe('Name of the repository, that of the VPN'),
      },
      output: {
        remoteUrl: z => z.string().describe('What git clone takes'),
        repositoryUrl: z => z.string().describe('Where a browser shows it'),
        entityRef: z => z.string().optional(),
      },
    },
    async handler(context) {
      if (!repositories) {
        throw new InputError(
          'This portal keeps no repositories itself. Choose a repository on a Git host, or have the operator set vpn.localRepositories.directory',
        );
      }
      const { name } = context.input;
      const repositoryUrl = `${baseUrl}/${name}`;
      context.output('repositoryUrl', repositoryUrl);
      context.output('remoteUrl', `${repositoryUrl}.git`);
      if (context.isDryRun) {
        return;
      }
      const credentials = await context.getInitiatorCredentials();
      const entityRef = await context.checkpoint({
        key: `publish:local:${name}`,
        fn: () =>
          publishLocally(
            { repositories, catalog, logger: context.logger },
            name,
            context.workspacePath,
            credentials,
          ),
      });
      context.output('entityRef', entityRef);
    },
  });
}
