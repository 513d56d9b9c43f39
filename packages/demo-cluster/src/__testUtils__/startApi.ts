import { type ApiServer, createApiServer } from '../api/ApiServer';
import { MemoryStore } from '../store/MemoryStore';
import type { ApiObject } from '../store/ObjectStore';
import { resourceOf } from '../store/resourceOf';
import type { JsonTree } from './JsonTree';

/** The API of an empty demo cluster, and how to speak with it. */
export interface TestApi {
  server: ApiServer;
  store: MemoryStore;
  url: string;
  /** Puts objects into the cluster without asking admission. */
  seed(...objects: ApiObject[]): void;
  /** Sends a request as the writer, unless another token is given. */
  send(
    method: string,
    path: string,
    options?: { token?: string; body?: unknown; contentType?: string },
  ): Promise<{ status: number; body: JsonTree }>;
  /** Applies an object for the portal. */
  apply(
    object: ApiObject,
    path: string,
    query?: string,
  ): Promise<{ status: number; body: JsonTree }>;
}

export const READER_TOKEN = 'reader-token';
export const WRITER_TOKEN = 'writer-token';

/** Starts an API on a free port. */
export async function startApi(): Promise<TestApi> {
  const store = new MemoryStore();
  const tokens = { reader: READER_TOKEN, writer: WRITER_TOKEN };
  const server = createApiServer({ store, tokens });
  const url = await server.listen(0, '127.0.0.1');
  const send: TestApi['send'] = async (method, path, options = {}) => {
    const { token = WRITER_TOKEN, body, contentType } = options;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': contentType ?? 'application/json',
        'User-Agent': 'test/1.0',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  return {
    server,
    store,
    url,
    send,
    seed: (...objects) =>
      objects.forEach(object => store.create(resourceOf(object), object)),
    apply: (object, path, query = '') =>
      send('PATCH', `${path}?fieldManager=backstage-vpn&force=true${query}`, {
        body: object,
        contentType: 'application/apply-patch+yaml',
      }),
  };
}

/** A namespace to put objects in. */
export function namespace(
  name: string,
  labels: Record<string, string> = {},
): ApiObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

/** A pod of one container. */
export function pod(
  name: string,
  inNamespace: string,
  labels: Record<string, string> = {},
): ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: inNamespace, labels },
    spec: { containers: [{ name: 'wireguard', image: 'wireguard:1' }] },
  };
}

/** A Service of type NodePort with one UDP port, as the samples' requests had it. */
export function nodePortService(
  name: string,
  inNamespace: string,
  nodePort?: number,
): ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: inNamespace },
    spec: {
      type: 'NodePort',
      selector: { a: 'b' },
      ports: [{ port: 51820, protocol: 'UDP', ...(nodePort && { nodePort }) }],
    },
  };
}
