import type { JsonObject } from '@backstage/types';
import type { StartBackend } from './types';

/** Token of the viewers. It is worth nothing elsewhere. */
export const VIEWER_TOKEN = 'benchmark-viewer-token';

/** The configuration of a backend. */
export function configOf(start: StartBackend): JsonObject {
  const baseUrl = `http://localhost:${start.port}`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port: start.port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: VIEWER_TOKEN, subject: 'benchmark-viewer' },
          },
        ],
      },
    },
    kubernetes: {
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: Object.entries(start.clusters).map(([name, url]) => ({
            name,
            url,
            authProvider: 'serviceAccount',
            serviceAccountToken: start.clusterToken,
            skipTLSVerify: true,
          })),
        },
      ],
    },
  };
}
