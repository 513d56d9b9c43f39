import request from 'supertest';
import { FakeCluster } from '../__testUtils__/FakeCluster';
import { FakeClusterService } from '../__testUtils__/FakeClusterService';
import { startVpnBackend } from '../__testUtils__/startVpnBackend';
import { DefaultClusterDirectory } from './DefaultClusterDirectory';

describe('the clusters', () => {
  const refusing = new FakeCluster('refusing');
  refusing.fail('refused', '401 Unauthorized');
  const broken = new FakeCluster('broken');
  broken.fail('unreachable', 'connect ECONNREFUSED');
  const denied = new Set<string>();
  let backend: Awaited<ReturnType<typeof startVpnBackend>>;

  beforeAll(async () => {
    backend = await startVpnBackend({
      clusters: new FakeClusterService(
        [new FakeCluster('lab'), refusing, broken],
        {
          unsupported: [
            {
              name: 'personal',
              unsupported: 'oidc needs a token',
              canApply: false,
            },
          ],
          canApply: ['lab'],
        },
      ),
      entities: [],
      denied,
    });
  });
  afterAll(() => backend.stop());
  afterEach(() => denied.clear());

  it('are listed with how they answer', async () => {
    const { body } = await request(backend.server)
      .get('/api/vpn/v1/clusters')
      .expect(200);
    expect(body).toEqual([
      { name: 'lab', state: 'reachable', version: 'v1.34.9', canApply: true },
      {
        name: 'refusing',
        state: 'refused',
        cause: '401 Unauthorized',
        canApply: false,
      },
      {
        name: 'broken',
        state: 'unreachable',
        cause: 'connect ECONNREFUSED',
        canApply: false,
      },
      {
        name: 'personal',
        state: 'unsupported',
        cause: 'oidc needs a token',
        canApply: false,
      },
    ]);
  });

  it.each([
    ['missing', 404, /knows no cluster missing/],
    ['personal', 403, /oidc needs a token/],
    ['broken', 503, /connect ECONNREFUSED/],
  ])('say why %s tells nothing about itself', async (name, status, message) => {
    const { body } = await request(backend.server)
      .get(`/api/vpn/v1/clusters/${name}/options`)
      .expect(status);
    expect(body.error.message).toMatch(message);
  });

  it('do not wait for one that hangs', async () => {
    jest.useFakeTimers();
    const hung = new FakeCluster('hung');
    hung.hangs = true;
    const directory = new DefaultClusterDirectory(
      new FakeClusterService([hung, new FakeCluster('lab')]),
    );
    const listed = directory.list();
    await jest.advanceTimersByTimeAsync(5_000);
    jest.useRealTimers();
    expect(await listed).toMatchObject([
      { state: 'unreachable', cause: 'no whole answer within 5 s' },
      { state: 'reachable' },
    ]);
  });

  it('are shown to nobody who may not create a VPN', async () => {
    denied.add('vpn.create');
    for (const path of ['clusters', 'clusters/lab/options']) {
      const { body } = await request(backend.server)
        .get(`/api/vpn/v1/${path}`)
        .expect(403);
      expect(body.error.message).toContain('vpn.create');
    }
  });
});
