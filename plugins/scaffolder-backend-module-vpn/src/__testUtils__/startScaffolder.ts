import {
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
import { startScaffolderWith } from './startScaffolderWith';

/** Starts the scaffolder of Backstage itself, with all publish steps and our actions. */
export async function startScaffolder(options: {
  catalog: CatalogService;
  clusters: ClusterService;
  config?: JsonObject;
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
    ],
  });
  return {
    ...scaffolder,
    /** Leaves a task as it is when nobody has heard of its backend for long. */
    async kill(id: string) {
      await database('tasks').where({ id }).update({ status: 'failed' });
      return { id, status: 'failed' };
    },
  };
}
