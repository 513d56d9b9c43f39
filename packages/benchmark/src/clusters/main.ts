import { createServer } from 'node:net';
import {
  STATUS_CONFIG_MAP,
  STATUS_CONFIG_MAP_KEY,
} from 'backstage-plugin-vpn-common';
import { type DemoCluster, startDemoCluster } from 'demo-cluster';
import { answer } from '../processes/answer';
import { copyVpn } from './copyVpn';
import { grownVpn } from './grownVpn';
import { clusterName, namespaceOf, vpnName } from './names';
import { reportOf } from './reportOf';
import type { ClustersStarted, Report, StartClusters } from './types';

// The process of the API servers: real HTTP, nothing happens by itself in them.

const clusters: DemoCluster[] = [];
let reporting: NodeJS.Timeout | undefined;

async function start(wish: StartClusters): Promise<ClustersStarted> {
  const office = await grownVpn();
  for (let index = 0; index < wish.clusters; index++) {
    clusters.push(await startDemoCluster({ still: true }));
  }
  for (let index = 0; index < wish.vpns; index++) {
    const cluster = clusters[index % clusters.length];
    copyVpn(office, vpnName(index), wish.peers).forEach(({ kind, object }) =>
      cluster.put(kind, object),
    );
  }
  return {
    urls: Object.fromEntries(
      clusters.map(({ url }, index) => [clusterName(index), url]),
    ),
    token: clusters[0].writerToken,
    hungUrl: await startHung(),
  };
}

/** A server that takes connections and never answers. */
function startHung(): Promise<string> {
  return new Promise(resolve => {
    const server = createServer(socket => socket.on('error', () => {}));
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as { port: number };
      resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

function report({ vpn, peers, round }: Report): number {
  const cluster = clusters[vpn % clusters.length];
  const namespace = namespaceOf(vpnName(vpn));
  const status = cluster.get('configMaps', namespace, STATUS_CONFIG_MAP)!;
  cluster.put('configMaps', {
    ...status,
    data: { [STATUS_CONFIG_MAP_KEY]: reportOf(peers, round) },
  });
  return performance.timeOrigin + performance.now();
}

/** Every VPN reports every so many seconds, spread over them. */
function reportAll({
  vpns,
  peers,
  seconds,
}: {
  vpns: number;
  peers: number;
  seconds: number;
}) {
  let turn = 0;
  reporting = setInterval(() => {
    turn += 1;
    const round = 1 + Math.floor(turn / vpns);
    report({ vpn: turn % vpns, peers, round });
  }, (seconds * 1_000) / vpns);
}

answer({
  start,
  report,
  reportAll,
  stopReports: () => clearInterval(reporting),
  requests: () =>
    clusters.reduce((sum, cluster) => sum + cluster.requestCount(), 0),
  connections: () =>
    clusters.reduce((sum, cluster) => sum + cluster.connections(), 0),
});
