import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import type { ObjectStore } from '../store/ObjectStore';
import type { Tokens } from './access';
import { createApp } from './app';
import { ClusterFaults } from './ClusterFaults';
import { RequestLog, type LoggedRequest } from './RequestLog';

/** What the API of the demo cluster is made of. */
export interface ApiServerOptions {
  store: ObjectStore;
  /** Bearer tokens of its two users. */
  tokens: Tokens;
  log?: Pick<LoggerService, 'error'>;
  /** Routes of the demo cluster itself, served before the API, without token and faults. */
  routes?: Router;
}

/** The API of the demo cluster, over HTTP. */
export interface ApiServer {
  /**
   * Starts to serve.
   *
   * @param port - 0 for any free one
   * @returns the URL of the API, without a slash at the end
   */
  listen(port: number, host: string): Promise<string>;
  /** Ends all connections at once. */
  close(): Promise<void>;
  /** How many connections are open. */
  connections(): number;
  /** The latest requests, oldest first. */
  requests(): LoggedRequest[];
  /** Number of requests since the start. */
  requestCount(): number;
  /** Makes the whole cluster fail. */
  faults: ClusterFaults;
}

/** Makes the API of a demo cluster; it serves once it listens. */
export function createApiServer(options: ApiServerOptions): ApiServer {
  const faults = new ClusterFaults(options.store);
  const requestLog = new RequestLog();
  const server = createServer(createApp({ ...options, faults, requestLog }));
  let connections = 0;
  server.on('connection', socket => {
    connections += 1;
    socket.once('close', () => {
      connections -= 1;
    });
  });
  return {
    faults,
    connections: () => connections,
    requests: () => requestLog.requests,
    requestCount: () => requestLog.count,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          const address = server.address() as AddressInfo;
          resolve(`http://${host}:${address.port}`);
        });
      }),
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
