import {
  LONGHORN_DRIVER,
  PART_OF_LABEL,
  VPN_PART_OF,
} from 'backstage-plugin-vpn-common';
import {
  ClusterClient,
  ClusterFailureKind,
  ClusterRequestError,
  ReflectedObject,
  Reflector,
  ReflectorOptions,
} from 'backstage-plugin-vpn-node';
import { cloneDeep } from 'lodash';
import samples from '../__fixtures__/cluster.json';

/** An object as tests write it. */
export interface FakeObject {
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  [field: string]: unknown;
}

/** A cluster in memory that holds what a real API server answered. */
export class FakeCluster implements ClusterClient {
  /** Paths that were read, without their query. */
  readonly reads: string[] = [];
  readonly watches = new Set<ReflectorOptions<ReflectedObject>>();
  /** Whether it takes requests and never answers. */
  hangs = false;
  private failure?: ClusterRequestError;
  private readonly objects = new Map<string, FakeObject[]>();

  constructor(readonly cluster: string) {
    const held: Record<string, unknown> = cloneDeep(samples);
    Object.entries(held).forEach(([path, objects]) =>
      this.objects.set(path, objects as FakeObject[]),
    );
    // The sampled cluster had no Longhorn driver, so its volumes name none.
    this.list('/api/v1/persistentvolumes').forEach(({ metadata, spec }) =>
      Object.assign(spec as object, {
        csi: { driver: LONGHORN_DRIVER, volumeHandle: metadata.name },
      }),
    );
  }

  /** A copy of the first object whose name starts so, in a namespace or in all. */
  find(path: string, name: string, namespace?: string): FakeObject {
    return cloneDeep(
      this.list(path).find(
        ({ metadata }) =>
          metadata.name.startsWith(name) &&
          (!namespace || metadata.namespace === namespace),
      )!,
    );
  }

  put(path: string, object: FakeObject) {
    this.objects.set(path, [...this.without(path, object), object]);
    this.watching(path, object).forEach(watch => watch.onUpdate(object));
  }

  /** Makes the pod whose name starts so unready. */
  makeUnready(name: string) {
    const pod = this.find('/api/v1/pods', name);
    const conditions = [{ type: 'Ready', status: 'False' }];
    this.put('/api/v1/pods', {
      ...pod,
      status: { ...(pod.status as object), conditions },
    });
  }

  /** Fails every request and watch from now on. */
  fail(failure: ClusterFailureKind, message: string) {
    this.failure = new ClusterRequestError(this.cluster, failure, message);
    this.watches.forEach(watch => this.deliver(watch));
  }

  /** Answers again. */
  recover() {
    this.failure = undefined;
    this.hangs = false;
    this.watches.forEach(watch => this.deliver(watch));
  }

  async read<T>(path: string): Promise<T> {
    const [resource] = path.split('?');
    this.reads.push(resource);
    if (this.hangs) {
      await new Promise(() => {});
    }
    if (this.failure) {
      throw this.failure;
    }
    return this.answer(resource) as T;
  }

  async apply<T>(): Promise<T> {
    throw new Error('Nothing of the read path applies an object');
  }

  async get<T>(): Promise<T> {
    throw new Error('Nothing of the read path gets an object');
  }

  async delete(): Promise<void> {
    throw new Error('Nothing of the read path deletes an object');
  }

  reflect<T extends ReflectedObject>(options: ReflectorOptions<T>): Reflector {
    const watch = options as unknown as ReflectorOptions<ReflectedObject>;
    this.watches.add(watch);
    setImmediate(() => this.deliver(watch));
    return { stop: () => this.watches.delete(watch) };
  }

  private deliver(watch: ReflectorOptions<ReflectedObject>) {
    if (this.hangs || !this.watches.has(watch)) {
      return;
    }
    if (this.failure) {
      watch.onState({ state: 'failed', error: this.failure });
      return;
    }
    const objects = this.list(watch.path);
    watch.onReplace(
      objects.filter(object => matches(watch, object)) as ReflectedObject[],
    );
    watch.onState({ state: 'live' });
  }

  private answer(resource: string): unknown {
    if (resource === '/version') {
      return { gitVersion: 'v1.34.9' };
    }
    const volume = resource.match(/^(.*persistentvolumes)\/(.*)$/);
    if (volume) {
      return this.find(volume[1], volume[2]);
    }
    const [, api, namespace, kind] = resource.match(
      /^(.*)\/namespaces\/(.*)\/(.*)$/,
    )!;
    return {
      items: this.list(`${api}/${kind}`).filter(
        ({ metadata }) => metadata.namespace === namespace,
      ),
    };
  }

  private list(path: string): FakeObject[] {
    return this.objects.get(path) ?? [];
  }

  private without(path: string, { metadata }: FakeObject): FakeObject[] {
    return this.list(path).filter(
      other =>
        other.metadata.name !== metadata.name ||
        other.metadata.namespace !== metadata.namespace,
    );
  }

  private watching(path: string, object: FakeObject) {
    return [...this.watches].filter(
      watch => watch.path === path && matches(watch, object),
    );
  }
}

function matches(
  { labelSelector, fieldSelector }: ReflectorOptions<ReflectedObject>,
  { metadata }: FakeObject,
): boolean {
  return (
    (!labelSelector || metadata.labels?.[PART_OF_LABEL] === VPN_PART_OF) &&
    (!fieldSelector || fieldSelector === `metadata.name=${metadata.name}`)
  );
}
