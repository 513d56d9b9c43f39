import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { vpnPermissions } from 'backstage-plugin-vpn-common';
import { applySeeds, type DemoCluster, startDemoCluster } from 'demo-cluster';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import request from 'supertest';
import { clusterAccessTo } from '../__testUtils__/clusterAccessTo';
import { readEvents } from '../__testUtils__/readEvents';
import { startVpnBackend, vpnEntity } from '../__testUtils__/startVpnBackend';
import { readOpenApiFile } from './__testUtils__/readOpenApiFile';
import { SchemaValidator } from './__testUtils__/SchemaValidator';
import { slowEnd } from './__testUtils__/slowEnd';

const seed = resolve(__dirname, '../../../../examples/office-vpn');
const statusOf = (name: string) =>
  `/v1/entities/resource/default/${name}/status`;

/** By operation and answer: what to ask for. Other answers come to the path of 200. */
const requests: Record<string, Record<string, string>> = {
  getStatus: {
    200: statusOf('office'),
    400: statusOf('database'),
    404: statusOf('missing'),
  },
  streamStatus: {
    200: `${statusOf('office')}/stream`,
    400: `${statusOf('database')}/stream`,
    404: `${statusOf('missing')}/stream`,
  },
  getFleet: { 200: '/v1/vpns' },
  streamFleet: { 200: '/v1/vpns/stream' },
  streamView: {
    200: '/v1/stream?vpn=resource:default/office&vpn=resource:default/missing&fleet=true',
    400: '/v1/stream?vpn=../../secrets',
  },
  getClusters: { 200: '/v1/clusters' },
  getClusterOptions: {
    200: '/v1/clusters/demo/options',
    404: '/v1/clusters/missing/options',
  },
  getHealth: { 200: '/v1/health' },
};

const answers = Object.values(readOpenApiFile().paths).flatMap(({ get }) =>
  Object.entries(get.responses).map(([status, { content }]) => {
    const [[type, { schema }]] = Object.entries(content);
    const paths = requests[get.operationId];
    const path = `/api/vpn${paths[status] ?? paths[200]}`;
    return { operation: get.operationId, status, type, schema, path };
  }),
);
const refusals = answers.filter(({ status }) => status !== '200');
const documents = answers.filter(
  ({ status, type }) => status === '200' && type === 'application/json',
);
const streams = answers.filter(({ type }) => type === 'text/event-stream');

describe('the answers of the API are as the OpenAPI file says', () => {
  const validator = new SchemaValidator();
  const denied = new Set<string>();
  const entities = [
    vpnEntity('office', { 'backstage.io/kubernetes-cluster': 'demo' }),
    { ...vpnEntity('database'), spec: { type: 'database' } },
  ];
  const end = slowEnd();
  let cluster: DemoCluster;
  let backend: Awaited<ReturnType<typeof startVpnBackend>>;
  /** One without the Kubernetes plugin, that is about to end. */
  let unavailable: typeof backend;
  let ended: Promise<void>;

  beforeAll(async () => {
    cluster = await startDemoCluster({ stepMilliseconds: 20 });
    await applySeeds(cluster, [seed], mockServices.logger.mock());
    backend = await startVpnBackend({
      entities,
      features: [clusterAccessTo(cluster)],
      denied,
    });
    unavailable = await startVpnBackend({ entities, features: [end.feature] });
    ended = unavailable.stop();
  });
  afterAll(async () => {
    end.release();
    await ended;
    await backend.stop();
    await cluster.stop();
  });

  it.each(documents)('$operation', async ({ path, schema }) => {
    const { body } = await request(backend.server).get(path).expect(200);
    expect(validator.problemsOf(schema, body)).toEqual([]);
  });

  it.each(streams)('$operation', async ({ path, schema }) => {
    const { port } = backend.server.address() as AddressInfo;
    const stream = await readEvents<object>(`http://localhost:${port}${path}`);
    cluster.break({ fault: 'tunnel-down', namespace: 'vpn-office' });
    await stream.until(() => stream.events.length > 1);
    cluster.heal();
    stream.close();
    for (const event of stream.events) {
      expect(validator.problemsOf(schema, event)).toEqual([]);
    }
  });

  it.each(refusals)('$operation, $status', async ({ path, status, schema }) => {
    if (status === '403') {
      vpnPermissions.forEach(({ name }) => denied.add(name));
    }
    const { server } = status === '503' ? unavailable : backend;
    const header =
      status === '401'
        ? mockCredentials.none.header()
        : mockCredentials.user.header();
    const { body } = await request(server)
      .get(path)
      .set('authorization', header)
      .expect(Number(status));
    denied.clear();
    expect(validator.problemsOf(schema, body)).toEqual([]);
  });
});
