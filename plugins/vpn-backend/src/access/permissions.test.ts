import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import permissionBackend from '@backstage/plugin-permission-backend';
import type { VpnStatus, VpnView } from 'backstage-plugin-vpn-common';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import vpnBackend from '..';
import { actingAuth } from '../__testUtils__/actingAuth';
import { CountedPermissions } from '../__testUtils__/CountedPermissions';
import { FakeCluster } from '../__testUtils__/FakeCluster';
import { FakeClusterService } from '../__testUtils__/FakeClusterService';
import { OwnerPolicy } from '../__testUtils__/OwnerPolicy';
import { EventReader, readEvents } from '../__testUtils__/readEvents';
import { clustersFactory, vpnEntity } from '../__testUtils__/startVpnBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';

const anna = mockCredentials.user.header('user:default/anna');
const ben = mockCredentials.user.header('user:default/ben');
const office = 'resource:default/office';
const pull = 'resource:default/pull';
const status = '/entities/resource/default/office/status';

function ownedBy(user: string, name: string, cluster = 'lab') {
  return {
    ...vpnEntity(name, { 'backstage.io/kubernetes-cluster': cluster }),
    relations: [{ type: 'ownedBy', targetRef: `user:default/${user}` }],
  };
}

// The permission backend, and the catalog's rules, as they are.
describe('with a policy that grants some things to owners only', () => {
  const policy = new OwnerPolicy();
  const permissions = new CountedPermissions();
  const catalog = new TestCatalog([]);
  const readers: EventReader<object>[] = [];
  let backend: TestBackend;

  beforeAll(async () => {
    const clusters = ['lab', 'other'].map(name => new FakeCluster(name));
    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
        actingAuth,
        catalog.plugin,
        catalog.service,
        permissionBackend,
        permissions.factory,
        policy.module,
        clustersFactory(new FakeClusterService(clusters)),
        vpnBackend,
      ],
    });
  });
  afterAll(() => backend.stop());
  beforeEach(() => {
    catalog.entities = [ownedBy('anna', 'office'), ownedBy('ben', 'pull')];
    policy.forOwners.clear();
    permissions.batches.length = 0;
    // The checks of streams, and not what else waits.
    jest.useFakeTimers({
      doNotFake: ['Date', 'nextTick', 'setImmediate', 'setTimeout'],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
    readers.splice(0).forEach(reader => reader.close());
  });

  const get = (path: string, user: string) =>
    request(backend.server)
      .get(`/api/vpn/v1${path}`)
      .set('authorization', user);

  async function open<T extends object>(path: string, authorization: string) {
    const { port } = backend.server.address() as AddressInfo;
    const url = `http://localhost:${port}/api/vpn/v1${path}`;
    const reader = await readEvents<T>(url, { authorization });
    readers.push(reader);
    return reader;
  }

  const aMinutePasses = () => jest.advanceTimersByTime(60_000);
  const endpointsOf = ({ peers }: VpnStatus) =>
    peers.flatMap(({ endpoint }) => endpoint ?? []);

  it('shows where peers connect from to owners, and all else to everyone', async () => {
    policy.forOwners.add('vpn.peers.read');
    const { body: seen } = await get(status, anna).expect(200);
    const { body: masked } = await get(status, ben).expect(200);
    expect(endpointsOf(seen).length).toBeGreaterThan(0);
    expect(endpointsOf(masked)).toEqual([]);
    expect(masked.peers).toHaveLength(seen.peers.length);

    const stream = await open<VpnStatus>(`${status}/stream`, ben);
    const streamed = await stream.until(({ peers }) => peers.length > 0);
    expect(endpointsOf(streamed)).toEqual([]);
  });

  it('refuses the status to everyone else', async () => {
    policy.forOwners.add('vpn.status.read');
    await get(status, anna).expect(200);
    const { body } = await get(status, ben).expect(403);
    expect(body.error.message).toContain('vpn.status.read');
  });

  it('lists the VPNs of the owner, and asks for 200 of them at a time', async () => {
    policy.forOwners.add('vpn.status.read');
    const { body: few } = await get('/vpns', anna).expect(200);
    expect(Object.keys(few.vpns)).toEqual([office]);
    expect(permissions.batches).toEqual([2]);

    const long = 'x'.repeat(55);
    catalog.entities = Array.from({ length: 201 }, (_, index) =>
      ownedBy(index % 2 ? 'ben' : 'anna', `${long}-${index}`),
    );
    const { body: many } = await get('/vpns', anna).expect(200);
    expect(Object.keys(many.vpns)).toHaveLength(101);
    expect(permissions.batches).toEqual([2, 200, 1]);
  });

  it('ends a stream, and empties the part of a view, when the permission is withdrawn', async () => {
    const stream = await open<VpnStatus>(`${status}/stream`, ben);
    const view = await open<VpnView>(`/stream?vpn=${office}&vpn=${pull}`, ben);
    await view.until(({ vpns }) => Boolean(vpns[office].status));

    policy.forOwners.add('vpn.status.read');
    aMinutePasses();
    await stream.ended;
    const { vpns } = await view.until(now => Boolean(now.vpns[office].error));
    expect(vpns[office]).toMatchObject({ error: { statusCode: 403 } });
    expect(vpns[office]).not.toHaveProperty('status');
    expect(vpns[pull]).toHaveProperty('status');
  });

  it('hides endpoints in a stream when that permission is withdrawn', async () => {
    const stream = await open<VpnStatus>(`${status}/stream`, ben);
    await stream.until(now => endpointsOf(now).length > 0);
    policy.forOwners.add('vpn.peers.read');
    aMinutePasses();
    const masked = await stream.until(now => endpointsOf(now).length === 0);
    expect(masked.peers.length).toBeGreaterThan(0);
  });

  it('ends the stream of an entity that is deleted', async () => {
    const stream = await open<VpnStatus>(`${status}/stream`, anna);
    catalog.entities = [];
    aMinutePasses();
    await stream.ended;
    const { body } = await get(`${status}/stream`, anna).expect(404);
    expect(body.error.message).toContain(office);
  });

  it('follows an entity to another cluster', async () => {
    const stream = await open<VpnStatus>(`${status}/stream`, anna);
    await stream.until(({ cluster }) => cluster === 'lab');
    catalog.entities = [ownedBy('anna', 'office', 'other')];
    aMinutePasses();
    const moved = await stream.until(
      ({ cluster, health }) => cluster === 'other' && health === 'healthy',
    );
    expect(moved.sources.map(({ state }) => state)).not.toContain('connecting');
  });
});
