import { setTimeout } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import azure from '@backstage/plugin-scaffolder-backend-module-azure';
import bitbucketCloud from '@backstage/plugin-scaffolder-backend-module-bitbucket-cloud';
import bitbucketServer from '@backstage/plugin-scaffolder-backend-module-bitbucket-server';
import gitea from '@backstage/plugin-scaffolder-backend-module-gitea';
import github from '@backstage/plugin-scaffolder-backend-module-github';
import gitlab from '@backstage/plugin-scaffolder-backend-module-gitlab';
import workspaceDatabase from '@backstage/plugin-scaffolder-backend-module-workspace-database';
import type { JsonObject } from '@backstage/types';
import {
  type ClusterService,
  clusterServiceRef,
} from 'backstage-plugin-vpn-node';
import request from 'supertest';
import { scaffolderModuleVpn } from '../module';

/** What became of a task. */
export interface EndedTask {
  id: string;
  status: string;
  /** The lines of its log, and of its steps. */
  log: string;
  output?: { links?: Array<{ title: string; url?: string }>; text?: unknown };
}

/** Starts the scaffolder of Backstage itself, with all publish steps and our actions. */
export async function startScaffolder({
  catalog,
  clusters,
  config = {},
}: {
  catalog: CatalogService;
  clusters: ClusterService;
  config?: JsonObject;
}) {
  const home = createMockDirectory();
  let database: Awaited<ReturnType<DatabaseService['getClient']>>;
  const { server } = await startTestBackend({
    features: [
      scaffolder,
      azure,
      bitbucketCloud,
      bitbucketServer,
      gitea,
      github,
      gitlab,
      workspaceDatabase,
      scaffolderModuleVpn,
      createBackendModule({
        pluginId: 'scaffolder',
        moduleId: 'task-killer',
        register: env =>
          env.registerInit({
            deps: { service: coreServices.database },
            init: async ({ service }) => {
              database = await service.getClient();
            },
          }),
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      createServiceFactory({
        service: clusterServiceRef,
        deps: {},
        factory: () => clusters,
      }),
      mockServices.rootConfig.factory({
        data: { backend: { workingDirectory: home.path }, ...config },
      }),
    ],
  });

  async function ended(id: string): Promise<EndedTask> {
    for (;;) {
      const { body } = await request(server).get(
        `/api/scaffolder/v2/tasks/${id}`,
      );
      if (!['open', 'processing'].includes(body.status)) {
        const events = await request(server).get(
          `/api/scaffolder/v2/tasks/${id}/events`,
        );
        return {
          id,
          status: body.status,
          log: events.body
            .map((event: { body: { message: string } }) => event.body.message)
            .join('\n'),
          output: events.body.at(-1).body.output,
        };
      }
      await setTimeout(50);
    }
  }

  async function start(templateRef: string, values: JsonObject) {
    const { body } = await request(server)
      .post('/api/scaffolder/v2/tasks')
      .send({ templateRef, values });
    return body.id as string;
  }

  return {
    start,
    ended,
    run: async (templateRef: string, values: JsonObject) =>
      ended(await start(templateRef, values)),
    /** Leaves a task as it is when nobody has heard of its backend for long. */
    async kill(id: string) {
      await database('tasks').where({ id }).update({ status: 'failed' });
      return { id, status: 'failed' };
    },
    async retry(id: string): Promise<EndedTask> {
      await request(server).post(`/api/scaffolder/v2/tasks/${id}/retry`);
      return ended(id);
    },
    dryRun: (template: JsonObject, values: JsonObject) =>
      request(server)
        .post('/api/scaffolder/v2/dry-run')
        .send({ template, values, directoryContents: [] }),
  };
}
