import { mockServices } from '@backstage/backend-test-utils';
import type { ClusterAccess } from './ClusterAccess';
import { DefaultClusterService } from './DefaultClusterService';
import { ApiServer, json } from './__testUtils__/ApiServer';
import { clusterDetails } from './__testUtils__/connection';

const logger = mockServices.logger.mock();

function serviceWith(access: Partial<ClusterAccess> | undefined, data = {}) {
  const holder = {
    set: () => {},
    get: async () =>
      access && {
        getClusters: async () => [],
        getCredential: async () => ({ type: 'anonymous' as const }),
        ...access,
      },
  };
  return new DefaultClusterService(
    holder,
    mockServices.rootConfig({ data }),
    logger,
  );
}

describe('DefaultClusterService', () => {
  afterEach(() => jest.useRealTimers());

  it('lists clusters, and why some cannot be used', async () => {
    const service = serviceWith({
      getClusters: async () => [
        { ...clusterDetails('https://one'), title: 'One' },
        { ...clusterDetails('https://two', 'oidc'), name: 'two' },
      ],
    });
    expect(await service.list()).toEqual([
      { name: 'test', title: 'One', unsupported: undefined, canApply: false },
      {
        name: 'two',
        title: undefined,
        unsupported: expect.stringContaining(
          'Cluster two: its auth provider "oidc" needs a token of the signed-in user',
        ),
        canApply: false,
      },
    ]);
  });

  it('asks for the clusters again after half a minute', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
    const getClusters = jest.fn(async () => [clusterDetails('https://one')]);
    const service = serviceWith({ getClusters });
    await service.list();
    jest.advanceTimersByTime(29_000);
    await service.list();
    expect(getClusters).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1_000);
    await service.list();
    expect(getClusters).toHaveBeenCalledTimes(2);
  });

  it('asks again at once when the clusters could not be listed', async () => {
    const getClusters = jest
      .fn<Promise<[]>, []>()
      .mockRejectedValueOnce(new Error('the catalog is away'))
      .mockResolvedValue([]);
    const service = serviceWith({ getClusters });
    await expect(service.list()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('the catalog is away'),
    });
    expect(await service.list()).toEqual([]);
  });

  it('connects with the credential of the cluster', async () => {
    const server = await ApiServer.start(json({ gitVersion: 'v1.34.9' }));
    const getCredential = jest.fn(async () => ({
      type: 'bearer token' as const,
      token: 'one',
    }));
    const details = clusterDetails(server.url, 'aws');
    const service = serviceWith({
      getClusters: async () => [details],
      getCredential,
    });
    const client = await service.connect('test');
    expect(await client.read('/version')).toEqual({ gitVersion: 'v1.34.9' });
    expect(server.requests[0].headers.authorization).toBe('Bearer one');
    expect(getCredential).toHaveBeenCalledWith(details);
    expect(await service.connect('test')).toBe(client);
    await server.stop();
  });

  it('keeps what an auth provider says about its failure in the log', async () => {
    const service = serviceWith({
      getClusters: async () => [clusterDetails('https://one', 'aws')],
      getCredential: () => Promise.reject(new Error('cannot parse "secret"')),
    });
    const client = await service.connect('test');
    await expect(client.read('/version')).rejects.toMatchObject({
      failure: 'unreachable',
      message:
        'Cluster test: the auth provider "aws" gives no credential; the backend\'s log says why',
    });
    await expect(client.read('/version')).rejects.toThrow();
    expect(logger.warn.mock.calls).toEqual([
      [
        'Cluster test: the auth provider "aws" gives no credential',
        expect.objectContaining({ message: 'cannot parse "secret"' }),
      ],
    ]);
  });

  it('does not wait for an auth provider, or a list of clusters, that never comes', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
    const never = () => new Promise<never>(() => {});
    const client = await serviceWith({
      getClusters: async () => [clusterDetails('https://one', 'aws')],
      getCredential: never,
    }).connect('test');
    const outcomes = Promise.allSettled([
      client.read('/version'),
      serviceWith({ getClusters: never }).list(),
    ]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(await outcomes).toMatchObject([
      {
        reason: {
          failure: 'unreachable',
          message: expect.stringContaining('"aws" gives no credential'),
        },
      },
      {
        reason: {
          name: 'ServiceUnavailableError',
          message: expect.stringContaining('no answer within 10 s'),
        },
      },
    ]);
  });

  it('refuses a cluster that is not known', async () => {
    await expect(serviceWith({}).connect('nowhere')).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('knows no cluster "nowhere"'),
    });
  });

  it.each(['google', 'oidc', 'aks'])(
    'refuses a cluster of the auth provider %s, which needs a token of the user',
    async provider => {
      const service = serviceWith({
        getClusters: async () => [clusterDetails('https://one', provider)],
      });
      await expect(service.connect('test')).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining(`"${provider}"`),
      });
    },
  );

  it.each(['list', 'connect'] as const)(
    'names a Kubernetes plugin that is not configured (%s)',
    async method => {
      const service = serviceWith(undefined);
      await expect(service[method]('test')).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining(
          'The Kubernetes plugin is not configured',
        ),
      });
    },
  );

  describe('with entries to apply through', () => {
    const entry = (name: string) => ({
      ...clusterDetails('https://one'),
      name,
    });
    const service = serviceWith(
      {
        getClusters: async () =>
          ['prod.example.com/eu-1', 'prod-apply', 'lab', 'home'].map(entry),
      },
      {
        vpn: {
          clusters: {
            'prod.example.com/eu-1': { applyCluster: 'prod-apply' },
            home: { applyCluster: 'home' },
            gone: { applyCluster: 'gone-apply' },
            lab: {},
          },
        },
      },
    );

    it('lists the clusters alone, and to which it can apply', async () => {
      const clusters = await service.list();
      expect(clusters.map(({ name, canApply }) => [name, canApply])).toEqual([
        ['prod.example.com/eu-1', true],
        ['lab', false],
        ['home', true],
      ]);
    });

    it('applies through them, whatever the name of the cluster', async () => {
      const client = await service.connectToApply('prod.example.com/eu-1');
      expect(client.cluster).toBe('prod-apply');
      expect((await service.connectToApply('home')).cluster).toBe('home');
    });

    it('lets nobody take one for a cluster', async () => {
      await expect(service.connect('prod-apply')).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining('an entry to apply through'),
      });
      expect((await service.connect('home')).cluster).toBe('home');
    });

    it.each([
      ['lab', 'NotAllowedError', 'set vpn.clusters.lab.applyCluster'],
      ['toString', 'NotAllowedError', 'may not apply to cluster toString'],
      ['gone', 'NotFoundError', 'knows no cluster "gone-apply"'],
    ])('says why it cannot apply to %s', async (cluster, name, message) => {
      await expect(service.connectToApply(cluster)).rejects.toMatchObject({
        name,
        message: expect.stringContaining(message),
      });
    });
  });

  it.each([7, '', ['prod']])(
    'refuses %j as the entry with write rights',
    applyCluster => {
      expect(() =>
        serviceWith(undefined, {
          vpn: { clusters: { lab: { applyCluster } } },
        }),
      ).toThrow('vpn.clusters.lab.applyCluster must be the name of a cluster');
    },
  );
});
