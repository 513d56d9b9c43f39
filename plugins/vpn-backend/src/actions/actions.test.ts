import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import permissionBackend from '@backstage/plugin-permission-backend';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import type { VpnFleet, VpnStatus } from 'backstage-plugin-vpn-common';
import request from 'supertest';
import vpnBackend from '..';
import { actingAuth } from '../__testUtils__/actingAuth';
import { FakeCluster } from '../__testUtils__/FakeCluster';
import { FakeClusterService } from '../__testUtils__/FakeClusterService';
import { OwnerPolicy } from '../__testUtils__/OwnerPolicy';
import {
  clustersFactory,
  startVpnBackend,
  vpnEntity,
} from '../__testUtils__/startVpnBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';

const office = 'resource:default/office';
const pull = 'resource:default/pull';
const anna = mockCredentials.user('user:default/anna');
const ben = mockCredentials.user('user:default/ben');

function ownedBy(user: string, name: string, cluster = 'lab') {
  return {
    ...vpnEntity(name, { 'backstage.io/kubernetes-cluster': cluster }),
    relations: [{ type: 'ownedBy', targetRef: `user:default/${user}` }],
  };
}

// The permission backend, and the catalog's rules, as they are.
describe('the actions, for whoever asks', () => {
  const policy = new OwnerPolicy();
  const catalog = new TestCatalog([]);
  const lab = new FakeCluster('lab');
  const success = jest.fn(async () => {});
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({ success, fail: async () => {} }),
  });
  const registry = actionsRegistryServiceMock();
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
        actingAuth,
        auditor.factory,
        catalog.plugin,
        catalog.service,
        permissionBackend,
        policy.module,
        clustersFactory(new FakeClusterService([lab])),
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => registry,
        }),
        vpnBackend,
      ],
    });
  });
  afterAll(() => backend.stop());
  beforeEach(() => {
    catalog.entities = [ownedBy('anna', 'office'), ownedBy('ben', 'pull')];
    policy.forOwners.clear();
    auditor.createEvent.mockClear();
    lab.recover();
  });

  const list = async (credentials = anna) => {
    const { output } = await registry.invoke({
      id: 'test:list',
      input: {},
      credentials,
    });
    return output as unknown as VpnFleet;
  };
  const getStatus = async (entityRef: string, credentials = anna) => {
    const { output } = await registry.invoke({
      id: 'test:get-status',
      input: { entityRef },
      credentials,
    });
    return output as unknown as VpnStatus;
  };

  it('only read, and may be asked again', async () => {
    const { actions } = await registry.list();
    const readOnly = { readOnly: true, idempotent: true, destructive: false };
    expect(actions.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['list', readOnly],
      ['get-status', readOnly],
    ]);
  });

  it('say which VPNs there are, what is wrong with one, and how to mend it', async () => {
    const { vpns, clusters } = await list();
    expect(vpns).toMatchObject({
      [office]: { health: 'healthy', owner: 'user:default/anna' },
      [pull]: { health: 'down', problem: expect.stringContaining('image') },
    });
    expect(clusters).toEqual({ lab: { state: 'live' } });

    const { health, problems } = await getStatus('pull');
    expect(health).toBe('down');
    expect(problems[0]).toMatchObject({
      code: 'image-pull-failed',
      hint: expect.stringMatching(/./),
    });
  });

  it('leave out of the list, and refuse, the VPN of another owner', async () => {
    policy.forOwners.add('vpn.status.read');
    expect(Object.keys((await list()).vpns)).toEqual([office]);
    await expect(getStatus(pull)).rejects.toThrow(/vpn.status.read/);
    await expect(getStatus(office, ben)).rejects.toThrow(/vpn.status.read/);
    expect((await getStatus(pull, ben)).entityRef).toBe(pull);
  });

  it('show where peers connect from to those who may see it, and have an audit event of it', async () => {
    policy.forOwners.add('vpn.peers.read');
    const seen = await getStatus(office);
    expect(seen.peers[0].endpoint).toEqual(expect.any(String));
    expect(auditor.createEvent.mock.calls).toEqual([
      [
        {
          eventId: 'peers-read',
          severityLevel: 'low',
          meta: { entityRef: office, reader: 'user:default/anna' },
        },
      ],
    ]);

    const masked = await getStatus(office, ben);
    expect(masked.peers).toHaveLength(seen.peers.length);
    expect(JSON.stringify(masked.peers)).not.toContain('endpoint');
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
  });

  it('tell of a cluster that does not answer as part of the answer', async () => {
    lab.fail('unreachable', 'connect ECONNREFUSED');
    const { vpns, clusters } = await list();
    expect(clusters).toEqual({
      lab: expect.objectContaining({
        state: 'failed',
        problem: 'Cluster lab: connect ECONNREFUSED',
      }),
    });
    expect(vpns[office].health).toBe('unknown');
    const { health, problems } = await getStatus(office);
    expect(health).toBe('unknown');
    expect(problems[0].code).toBe('cluster-unreachable');
  });

  it.each([
    ['resource:default/gone', /no entity resource:default\/gone/],
    ['../../pods', /Invalid input/],
  ])('refuse %s in words', async (entityRef, message) => {
    await expect(getStatus(entityRef)).rejects.toThrow(message);
  });
});

it('have the ids vpn:list and vpn:get-status in a backend', async () => {
  const backend = await startVpnBackend({
    clusters: new FakeClusterService([new FakeCluster('lab')]),
    entities: [vpnEntity('office')],
  });
  const path = '/api/vpn/.backstage/actions/v1/actions';
  const { body } = await request(backend.server).get(path).expect(200);
  const { body: answer } = await request(backend.server)
    .post(`${path}/vpn:get-status/invoke`)
    .send({ entityRef: office })
    .expect(200);
  await backend.stop();
  expect(body.actions.map(({ id }: { id: string }) => id)).toEqual([
    'vpn:list',
    'vpn:get-status',
  ]);
  expect(answer.output.health).toBe('healthy');
});
