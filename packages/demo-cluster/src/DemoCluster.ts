import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Timing } from './controller/timing';
import type { Faults } from './faults/Faults';
import type { ApiObject } from './store/ObjectStore';

/** How to start a demo cluster. */
export interface DemoClusterOptions {
  /** Shown in the log. */
  name?: string;
  /** `127.0.0.1` where left out; the cluster guards nothing, so keep it on loopback. */
  host?: string;
  /** 0, the default, takes a free one. */
  port?: number;
  /** Folders with `manifests/kustomization.yaml`, or globs that end in `*`. */
  seed?: string[];
  /** Objects that are there from the start. */
  objects?: ApiObject[];
  /** Speeds that differ from the default, for tests. */
  timing?: Partial<Timing>;
  logger?: Pick<LoggerService, 'info' | 'warn'>;
}

/** A request that was answered. */
export interface AnsweredRequest {
  method: string;
  /** Path with query. */
  path: string;
  status: number;
}

/** A running demo cluster. */
export interface DemoCluster {
  /** Where its API is, for example `http://127.0.0.1:7008`. */
  readonly url: string;
  /** Token that may get, list and watch. */
  readonly readerToken: string;
  /** Token that may do everything. */
  readonly writerToken: string;
  /** Breaks and heals it. */
  readonly faults: Pick<Faults, 'set' | 'clear' | 'list'>;
  /** Applies objects as kubectl would. */
  apply(objects: ApiObject[]): void;
  /** Open connections. */
  connections(): number;
  /** Open watches. */
  watches(): number;
  /** The last requests that were answered; a watch counts when it ends. */
  requests(): AnsweredRequest[];
  /** Makes it as it was when it started. */
  reset(): Promise<void>;
  /** Ends all connections and timers. */
  stop(): Promise<void>;
}
