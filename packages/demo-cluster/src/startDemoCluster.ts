import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { READER_TOKEN, WRITER_TOKEN } from './api/authentication';
import { createApi } from './api/createApi';
import { expired, unauthorized } from './api/ApiError';
import { ObjectWriter } from './api/ObjectWriter';
import { Watches } from './api/Watches';
import { applyObjects } from './applyObjects';
import { clusterContent } from './content/clusterContent';
import { Controller } from './controller/Controller';
import { EventRecorder } from './controller/EventRecorder';
import { DEFAULT_TIMING } from './controller/timing';
import type {
  AnsweredRequest,
  DemoCluster,
  DemoClusterOptions,
} from './DemoCluster';
import { Faults } from './faults/Faults';
import { readSeed } from './seed/readSeed';
import { MemoryStore } from './store/MemoryStore';

const KEPT_REQUESTS = 1_000;

/** Starts a Kubernetes API in this process: in memory, without real pods or traffic. */
export async function startDemoCluster(
  options: DemoClusterOptions = {},
): Promise<DemoCluster> {
  const { name = 'demo', host = '127.0.0.1', port = 0, logger } = options;
  const timing = { ...DEFAULT_TIMING, ...options.timing };
  const store = new MemoryStore();
  const faults = new Faults();
  const watches = new Watches(store, timing.bookmark);
  const writer = new ObjectWriter(store);
  const controller = new Controller({
    store,
    faults,
    timing,
    events: new EventRecorder(store),
  });
  const requests: AnsweredRequest[] = [];

  faults.onChange(fault => {
    switch (fault?.fault) {
      case 'refuse-401':
        watches.end(undefined, unauthorized());
        break;
      case 'refuse-403':
        watches.end(fault.kind);
        break;
      case 'expire-watches':
        watches.end(undefined, expired('1', store.resourceVersion));
        store.forgetChanges();
        break;
      case 'close-watches':
        watches.end();
        break;
      default:
    }
    watches.freeze(faults.isActive('hang'));
    controller.reconcile();
  });

  const load = async () => {
    applyObjects(writer, clusterContent());
    applyObjects(writer, await readSeed(options.seed ?? [], logger));
    applyObjects(writer, options.objects ?? []);
  };
  await load();
  controller.start();
  controller.reconcile();

  const api = createApi({ store, watches, faults });
  const server = createServer((request, response) => {
    response.on('close', () => {
      requests.push({
        method: request.method!,
        path: request.url!,
        status: response.statusCode,
      });
      requests.splice(0, requests.length - KEPT_REQUESTS);
    });
    api(request, response);
  });
  let connections = 0;
  server.on('connection', socket => {
    connections += 1;
    socket.on('close', () => {
      connections -= 1;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  logger?.info(
    `Demo cluster "${name}" listens on ${url}: it is simulated, no pod runs and no VPN traffic flows`,
  );

  return {
    url,
    readerToken: READER_TOKEN,
    writerToken: WRITER_TOKEN,
    faults,
    apply: objects => applyObjects(writer, objects),
    connections: () => connections,
    watches: () => watches.count,
    requests: () => [...requests],
    async reset() {
      faults.clear();
      store.clear();
      await load();
      controller.reconcile();
    },
    async stop() {
      controller.stop();
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
