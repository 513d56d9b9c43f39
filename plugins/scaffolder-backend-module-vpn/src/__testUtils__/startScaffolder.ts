import {
  type BackendFeature,
  coreServices,
  createBackendModule,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import azure from '@backstage/plugin-scaffolder-backend-module-azure';
import bitbucketCloud from '@backstage/plugin-scaffolder-backend-module-bitbucket-cloud';
import bitbucketServer from '@backstage/plugin-scaffolder-backend-module-bitbucket-server';
import gitea from '@backstage/plugin-scaffolder-backend-module-gitea';
import github from '@backstage/plugin-scaffolder-backend-module-github';
import gitlab from '@backstage/plugin-scaffolder-backend-module-gitlab';
import workspaceDatabase from '@backstage/plugin-scaffolder-backend-module-workspace-database';
import type { JsonObject } from '@backstage/types';
import type { ClusterService } from 'backstage-plugin-vpn-node';
import type { Interruption } from './Interruption';
import { startScaffolderWith } from './startScaffolderWith';

/** Starts the scaffolder of Backstage itself, with all publish steps and our actions. */
export async function startScaffolder({
  features = [],
  ...options
}: {
  catalog: CatalogService;
  clusters: ClusterService;
  config?: JsonObject;
  features?: BackendFeature[];
}) {
  let database: Awaited<ReturnType<DatabaseService['getClient']>>;
  const taskKiller = createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'task-killer',
    register: env =>
      env.registerInit({
        deps: { service: coreServices.database },
        init: async ({ service }) => {
          database = await service.getClient();
        },
      }),
  });
  const scaffolder = await startScaffolderWith({
    ...options,
    features: [
      azure,
      bitbucketCloud,
      bitbucketServer,
      gitea,
      github,
      gitlab,
      workspaceDatabase,
      taskKiller,
      ...features,
    ],
  });
  return {
    ...scaffolder,
    /**
     * Runs a task that is interrupted, and runs it again. One whose backend dies
     * is left as it is when nobody has heard of that for long.
     */
    async runInterrupted(
      interruption: Interruption,
      task: Parameters<typeof scaffolder.start>,
      meanwhile: () => Promise<void> = async () => {},
    ) {
      const id = await scaffolder.start(...task);
      await interruption.reached;
      if (interruption.kind === 'dies') {
        await database('tasks').where({ id }).update({ status: 'failed' });
      } else {
        expect(await scaffolder.ended(id)).toMatchObject({ status: 'failed' });
      }
      await meanwhile();
      return scaffolder.retry(id);
    },
  };
}
