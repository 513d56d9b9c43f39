import unauthorized from '../__fixtures__/kubernetes/error.401-unauthorized.json';
import forbidden from '../__fixtures__/kubernetes/error.403-forbidden.json';
import namespaceMissing from '../__fixtures__/kubernetes/error.404-namespace-missing-on-dry-run.json';
import notFound from '../__fixtures__/kubernetes/error.404-not-found.json';
import nodePortTaken from '../__fixtures__/kubernetes/error.422-nodeport-allocated.json';
import outOfRange from '../__fixtures__/kubernetes/dry-run.nodeport-out-of-range-accepted.json';
import { officeVpn } from '../__fixtures__/officeVpn';
import { applyTo, ask } from '../__testUtils__/client';
import type { DemoCluster } from '../DemoCluster';
import { startDemoCluster } from '../startDemoCluster';

let cluster: DemoCluster;

beforeEach(async () => {
  cluster = await startDemoCluster({ objects: officeVpn() });
});

afterEach(() => cluster.stop());

const services = '/api/v1/namespaces/default/services';

const service = (name: string, nodePort: number) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name },
  spec: {
    type: 'NodePort',
    selector: { a: 'b' },
    ports: [{ port: 51820, protocol: 'UDP', nodePort }],
  },
});

it('refuses in the words of a real server', async () => {
  expect(await ask(cluster, '/api/v1/pods', { token: 'nobody' })).toEqual({
    status: 401,
    body: unauthorized,
  });
  expect(await ask(cluster, '/api/v1/namespaces/default/pods/nope')).toEqual({
    status: 404,
    body: notFound,
  });
  expect(
    await applyTo(
      cluster,
      '/api/v1/namespaces/nons/services/a',
      service('a', 31999),
      { dryRun: true },
    ),
  ).toEqual({ status: 404, body: namespaceMissing });
  const taken = JSON.stringify(nodePortTaken).replaceAll('31821', '31820');
  expect(
    await applyTo(cluster, `${services}/dup`, service('dup', 31820)),
  ).toEqual({ status: 422, body: JSON.parse(taken) });
  cluster.faults.set({ fault: 'refuse-403', kind: 'pods' });
  const { body } = await ask(cluster, '/api/v1/pods', { token: 'demo-reader' });
  expect({
    ...body,
    message: body.message.replace('portal-reader', 'portal-nobody'),
  }).toEqual(forbidden);
});

it('accepts a NodePort out of range in a dry run only, which changes nothing', async () => {
  const before = await ask(cluster, services);
  const tried = await applyTo(
    cluster,
    `${services}/oob`,
    service('oob', 40000),
    {
      dryRun: true,
    },
  );
  expect(tried.status).toBe(201);
  expect(tried.body.spec).toEqual(outOfRange.spec);
  expect(Object.keys(tried.body.metadata).sort()).toEqual(
    Object.keys(outOfRange.metadata).sort(),
  );
  expect((await ask(cluster, services)).body).toEqual(before.body);
  const refused = await applyTo(
    cluster,
    `${services}/oob`,
    service('oob', 40000),
  );
  expect(refused.status).toBe(422);
  expect(refused.body.message).toBe(
    'Service "oob" is invalid: spec.ports[0].nodePort: Invalid value: 40000: provided port is not in the valid range. The range of valid ports is 30000-32767',
  );
});

it('removes what a manager no longer applies, and leaves what others manage', async () => {
  const path = '/api/v1/namespaces/default/configmaps/settings';
  const settings = (data?: Record<string, string>) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings' },
    ...(data && { data }),
  });
  await applyTo(cluster, path, settings({ a: '1', b: '2' }));
  await applyTo(cluster, path, settings({ c: '3' }), { manager: 'other' });
  const { body } = await applyTo(cluster, path, settings({ a: '4' }));
  expect(body.data).toEqual({ a: '4', c: '3' });
  const { body: emptied } = await applyTo(cluster, path, settings());
  expect(emptied.data).toEqual({ c: '3' });
});

it('lets the reader read and nothing else', async () => {
  const token = 'demo-reader';
  expect((await ask(cluster, services, { token })).status).toBe(200);
  const refused = await ask(cluster, `${services}/kubernetes`, {
    token,
    method: 'DELETE',
  });
  expect(refused.body).toMatchObject({
    code: 403,
    message:
      'services "kubernetes" is forbidden: User "portal-reader" cannot delete resource "services" in API group "" in the namespace "default"',
  });
});

it('pages a list', async () => {
  const first = await ask(cluster, '/api/v1/services?limit=2');
  expect(first.body.metadata.remainingItemCount).toBe(1);
  const rest = await ask(
    cluster,
    `/api/v1/services?limit=2&continue=${first.body.metadata.continue}`,
  );
  expect([...first.body.items, ...rest.body.items]).toHaveLength(3);
});
