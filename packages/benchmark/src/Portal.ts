import { createServer } from 'node:net';
import type { Side, StartBackend, Usage } from './backend/types';
import { clusterName, HUNG_CLUSTER, vpnName } from './clusters/names';
import type { ClustersStarted, Report, StartClusters } from './clusters/types';
import { ChildProcess } from './processes/ChildProcess';

/** Limits of the heap, in MiB, for a backend in a container with 512 MiB: Node.js takes all that it may. */
export const BACKEND_OPTIONS = [
  '--max-old-space-size=256',
  '--max-semi-space-size=4',
];

/** Which portal is started. */
export interface PortalOptions extends StartClusters {
  side: Side;
  hung: boolean;
}

/** A backend and its clusters, each in a process of its own. */
export class Portal {
  static async start(options: PortalOptions): Promise<Portal> {
    const clusters = new ChildProcess('clusters/main');
    const { urls, token, hungUrl } = await clusters.ask<ClustersStarted>(
      'start',
      options,
    );
    const backend = new ChildProcess('backend/main', BACKEND_OPTIONS);
    const port = await freePort();
    const start: StartBackend = {
      side: options.side,
      port,
      clusters: { ...urls, ...(options.hung && { [HUNG_CLUSTER]: hungUrl }) },
      clusterToken: token,
      vpns: [
        ...Array.from({ length: options.vpns }, (_, index) => ({
          name: vpnName(index),
          cluster: clusterName(index % options.clusters),
        })),
        ...(options.hung
          ? [{ name: HUNG_CLUSTER, cluster: HUNG_CLUSTER }]
          : []),
      ],
    };
    await backend.ask('start', start);
    return new Portal(`http://localhost:${port}`, backend, clusters);
  }

  private constructor(
    readonly url: string,
    private readonly backend: ChildProcess,
    private readonly clusters: ChildProcess,
  ) {}

  /** What the backend has used since it started. */
  usage(): Promise<Usage> {
    return this.backend.ask('usage');
  }

  /** Requests that the API servers have had. */
  requests(): Promise<number> {
    return this.clusters.ask('requests');
  }

  /** Has a VPN report; gives the time of that in milliseconds since the epoch. */
  report(report: Report): Promise<number> {
    return this.clusters.ask('report', report);
  }

  /** Has every VPN report every so many seconds. */
  reportAll(input: {
    vpns: number;
    peers: number;
    seconds: number;
  }): Promise<void> {
    return this.clusters.ask('reportAll', input);
  }

  async stop() {
    await Promise.all([this.backend.stop(), this.clusters.stop()]);
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
