import { setTimeout } from 'node:timers/promises';
import {
  type BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import scaffolder from '@backstage/plugin-scaffolder-backend';
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

/** Starts the scaffolder of Backstage itself, with our actions and what else a test gives it. */
export async function startScaffolderWith({
  catalog,
  clusters,
  config = {},
  features = [],
}: {
  catalog: CatalogService;
  /** Those of the Kubernetes plugin where left out. */
  clusters?: ClusterService;
  config?: JsonObject;
  features?: BackendFeature[];
}) {
  const home = createMockDirectory();
  const { server } = await startTestBackend({
    features: [
      scaffolder,
      scaffolderModuleVpn,
      ...features,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      ...(clusters
        ? [
            createServiceFactory({
              service: clusterServiceRef,
              deps: {},
              factory: () => clusters,
            }),
          ]
        : []),
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

  async function start(
    templateRef: string,
    values: JsonObject,
    user = mockCredentials.user.header(),
  ) {
    const { body } = await request(server)
      .post('/api/scaffolder/v2/tasks')
      .set('Authorization', user)
      .send({ templateRef, values });
    return body.id as string;
  }

  return {
    server,
    start,
    ended,
    run: async (...task: Parameters<typeof start>) =>
      ended(await start(...task)),
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
