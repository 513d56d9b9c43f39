import type { LoggerService } from '@backstage/backend-plugin-api';
import { PORTAL_FIELD_MANAGER } from 'backstage-plugin-vpn-common';
import { Router } from 'express';
import { createApiServer } from './api/ApiServer';
import type { LoggedRequest } from './api/RequestLog';
import { applyObject } from './apply/applyObject';
import { Breakdowns } from './breakdowns/Breakdowns';
import { controlRoutes } from './breakdowns/controlRoutes';
import { parseBreakdown, parseFault } from './breakdowns/parseBreakdown';
import { createContent } from './content/createContent';
import { ControllerManager } from './controller/ControllerManager';
import { Reporter } from './reporter/Reporter';
import { MemoryStore } from './store/MemoryStore';
import type { ApiObject } from './store/ObjectStore';
import { resources } from './store/resources';

const TOKENS = { reader: 'demo-reader', writer: 'demo-writer' };
const STEP_MILLISECONDS = 500;

/** How a demo cluster is started. */
export interface DemoClusterOptions {
  /** 0, the default, for any free port. */
  port?: number;
  /** 127.0.0.1 by default: the tokens are known to everyone, so keep it there. */
  host?: string;
  /** Applied at the start. */
  objects?: ApiObject[];
  /** Length of a step of the bring-up, of which a VPN takes about four; 500 by default. */
  stepMilliseconds?: number;
  /** Whether nothing happens by itself: no controller runs, no status is reported. */
  still?: boolean;
  /** Told of what the cluster could not do. */
  log?: Pick<LoggerService, 'error'>;
}

/** Name of a kind in {@link DemoCluster.get} and {@link DemoCluster.list}. */
export type DemoKind = keyof typeof resources;

/** A demo cluster that runs. */
export interface DemoCluster {
  /** Where its API answers. */
  url: string;
  /** Token that may get, list and watch. */
  readerToken: string;
  /** Token that may write too. */
  writerToken: string;
  /**
   * Applies objects, in their order.
   *
   * @throws the refusal of the API server
   */
  apply(objects: ApiObject[]): void;
  /**
   * Begins a fault.
   *
   * @throws InputError where there is no such fault
   * @throws NotFoundError where there is no such namespace
   */
  break(fault: { fault: string; namespace?: string; kind?: string }): void;
  /** Ends all faults, or those of a name. */
  heal(fault?: string): void;
  get(
    kind: DemoKind,
    namespace: string | undefined,
    name: string,
  ): ApiObject | undefined;
  list(kind: DemoKind, namespace?: string): ApiObject[];
  /** Number of connections that are open. */
  connections(): number;
  /** Stores an object as it is, as controllers do: nothing is checked, nothing merged. */
  put(kind: DemoKind, object: ApiObject): void;
  /** The latest requests, oldest first. */
  requests(): LoggedRequest[];
  /** Number of requests since the start. */
  requestCount(): number;
  stop(): Promise<void>;
}

/** Starts a Kubernetes API in this process, with a cluster behind it that is only played. */
export async function startDemoCluster(
  options: DemoClusterOptions = {},
): Promise<DemoCluster> {
  const { port = 0, host = '127.0.0.1', objects = [], log } = options;
  const store = new MemoryStore();
  const routes = Router();
  const api = createApiServer({ store, tokens: TOKENS, routes, log });
  const breakdowns = new Breakdowns(store, api.faults);
  routes.use(controlRoutes(breakdowns));

  const reporter = new Reporter();
  const controllers = new ControllerManager({
    store,
    breakdowns,
    stepMilliseconds: options.stepMilliseconds ?? STEP_MILLISECONDS,
    more: [context => reporter.reconcile(context)],
    onError: error => log?.error('The demo cluster has failed', error),
  });
  const apply = (applied: ApiObject[]) =>
    applied.forEach(object => {
      // As the portal does, so that what it applies later replaces this.
      applyObject(store, object, {
        fieldManager: PORTAL_FIELD_MANAGER,
        force: true,
      });
    });

  createContent(store);
  apply(objects);
  const url = await api.listen(port, host);
  if (!options.still) {
    controllers.start();
  }

  return {
    url,
    readerToken: TOKENS.reader,
    writerToken: TOKENS.writer,
    apply,
    break: fault => breakdowns.break(parseBreakdown(fault)),
    heal: fault => breakdowns.heal(fault && parseFault(fault)),
    get: (kind, namespace, name) => store.get(resources[kind], namespace, name),
    list: (kind, namespace) => store.list(resources[kind], namespace),
    connections: () => api.connections(),
    put: (kind, object) => {
      const { namespace, name } = object.metadata;
      const known = store.get(resources[kind], namespace, name);
      store[known ? 'update' : 'create'](resources[kind], object);
    },
    requests: () => api.requests(),
    requestCount: () => api.requestCount(),
    stop: async () => {
      controllers.stop();
      await api.close();
    },
  };
}
