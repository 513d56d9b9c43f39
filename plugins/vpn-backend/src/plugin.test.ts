import { mockCredentials } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import type { VpnStatus } from 'backstage-plugin-vpn-common';
import request from 'supertest';
import { FakeCluster } from './__testUtils__/FakeCluster';
import { FakeClusterService } from './__testUtils__/FakeClusterService';
import { startVpnBackend, vpnEntity } from './__testUtils__/startVpnBackend';

const statusPath = (name: string) =>
  `/api/vpn/v1/entities/resource/default/${name}/status`;

const codes = ({ problems }: VpnStatus) => problems.map(({ code }) => code);

describe('the status of a VPN', () => {
  const lab = new FakeCluster('lab');
  const names = ['office', 'pull', 'crash', 'pending', 'tunnel'];
  const entities = [
    ...names.map(name => vpnEntity(name)),
    vpnEntity('nothing'),
    vpnEntity('thief', { 'backstage.io/kubernetes-namespace': 'vpn-office' }),
    vpnEntity('elsewhere', { 'backstage.io/kubernetes-cluster': 'gone' }),
    vpnEntity('escape', { 'backstage.io/kubernetes-namespace': '../../pods' }),
    vpnEntity('nowhere', { 'backstage.io/kubernetes-cluster': undefined }),
    { ...vpnEntity('database'), spec: { type: 'database' } },
  ];
  const denied = new Set<string>();
  const clusters = new FakeClusterService([lab]);
  let backend: Awaited<ReturnType<typeof startVpnBackend>>;

  beforeAll(async () => {
    backend = await startVpnBackend({ clusters, entities, denied });
  });
  afterAll(() => backend.stop());
  beforeEach(() => denied.clear());

  it('shows pod, port, volume and peers of a healthy VPN', async () => {
    const { body } = await request(backend.server)
      .get(statusPath('office'))
      .expect(200);
    expect(body).toMatchObject({
      entityRef: 'resource:default/office',
      cluster: 'lab',
      namespace: 'vpn-office',
      problems: [],
      health: 'healthy',
      pods: [{ ready: true, state: 'Running' }],
      service: { nodePort: expect.any(Number) },
      volume: { phase: 'Bound', longhorn: { robustness: 'healthy' } },
      tunnel: { state: 'up' },
      sources: expect.arrayContaining([
        { kind: 'longhornvolumes', state: 'live', since: expect.any(String) },
      ]),
    });
    expect(body.peers.length).toBeGreaterThan(0);
    expect(body.peers[0].endpoint).toEqual(expect.any(String));
  });

  it.each([
    ['pull', 'image-pull-failed', /Failed to pull image/],
    ['crash', 'container-crash-looping', /exit code/],
    ['pending', 'claim-pending', /storageclass.*not found/i],
    ['pending', 'pod-unschedulable', /unbound immediate/],
    ['tunnel', 'tunnel-down', /probe failed/],
    ['nothing', 'not-deployed', /Nothing is deployed/],
    ['elsewhere', 'cluster-unknown', /knows no cluster gone/],
  ])('names the problem of %s: %s', async (name, code, words) => {
    const { body } = await request(backend.server).get(statusPath(name));
    expect(body.problems).toContainEqual(
      expect.objectContaining({ code, message: expect.stringMatching(words) }),
    );
  });

  it('shows nothing of a namespace that belongs to another entity', async () => {
    const { body } = await request(backend.server).get(statusPath('thief'));
    expect(codes(body)).toEqual(['bound-to-other-entity']);
    expect(body).toMatchObject({ pods: [], peers: [] });
    expect(body).not.toHaveProperty('service');
  });

  it('leaves out where peers connect from without the permission to see it', async () => {
    denied.add('vpn.peers.read');
    const { body } = await request(backend.server).get(statusPath('office'));
    expect(body.peers.length).toBeGreaterThan(0);
    expect(JSON.stringify(body.peers)).not.toContain('endpoint');
  });

  it('is refused without the permission to read it', async () => {
    denied.add('vpn.status.read');
    const { body } = await request(backend.server)
      .get(statusPath('office'))
      .expect(403);
    expect(body.error.message).toContain('vpn.status.read');
  });

  it('is refused without credentials', async () => {
    const { body } = await request(backend.server)
      .get(statusPath('office'))
      .set('authorization', mockCredentials.none.header())
      .expect(401);
    expect(body.error.name).toBe('AuthenticationError');
  });

  it('is not found for an entity that the catalog does not show', async () => {
    const { body } = await request(backend.server)
      .get(statusPath('missing'))
      .expect(404);
    expect(body.error.message).toContain('resource:default/missing');
  });

  it.each([
    ['database', /is not a VPN/],
    ['nowhere', /no annotation backstage.io\/kubernetes-cluster/],
    ['escape', /kubernetes-namespace of resource:default\/escape must be/],
  ])('says what is wrong with the entity %s', async (name, message) => {
    const { body } = await request(backend.server)
      .get(statusPath(name))
      .expect(400);
    expect(body.error.message).toMatch(message);
  });

  it('is unavailable without the Kubernetes plugin', async () => {
    jest
      .spyOn(clusters, 'list')
      .mockRejectedValueOnce(
        new ServiceUnavailableError('The Kubernetes plugin is not configured'),
      );
    const { body } = await request(backend.server)
      .get(statusPath('office'))
      .expect(503);
    expect(body.error.message).toContain('not configured');
  });

  it('keeps what was known of a cluster that no longer answers', async () => {
    lab.fail('unreachable', 'connect ECONNREFUSED');
    const { body } = await request(backend.server).get(statusPath('office'));
    lab.recover();
    expect(body).toMatchObject({
      health: 'unknown',
      problems: [
        {
          code: 'cluster-unreachable',
          message: 'Cluster lab: connect ECONNREFUSED',
        },
      ],
      pods: [{ ready: true }],
      sources: expect.arrayContaining([
        expect.objectContaining({ kind: 'pods', state: 'stale' }),
      ]),
    });
  });
});
