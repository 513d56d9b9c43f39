import { VpnClient } from './VpnClient';

describe('VpnClient', () => {
  const fetch = jest.fn();
  const client = new VpnClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `http://portal.example/api/${pluginId}`,
    },
    fetchApi: { fetch },
  });
  const requested = () => fetch.mock.calls.map(([url]) => url);

  beforeEach(() => fetch.mockReset());

  it('asks for the status of an entity', async () => {
    const status = { health: 'healthy' };
    fetch.mockResolvedValue(Response.json(status));

    await expect(client.getStatus('resource:default/office')).resolves.toEqual(
      status,
    );
    expect(requested()).toEqual([
      'http://portal.example/api/vpn/v1/entities/resource/default/office/status',
    ]);
  });

  it('opens the stream of a view until it is aborted', async () => {
    const { signal } = new AbortController();
    fetch.mockResolvedValue(new Response('event: view\n\n'));

    const response = await client.openViewStream(
      { vpns: ['resource:default/office', 'resource:lab/x'], fleet: true },
      signal,
    );

    await expect(response.text()).resolves.toBe('event: view\n\n');
    expect(fetch).toHaveBeenCalledWith(
      'http://portal.example/api/vpn/v1/stream?vpn=resource%3Adefault%2Foffice&vpn=resource%3Alab%2Fx&fleet=true&compression=gzip',
      { headers: { Accept: 'text/event-stream' }, signal },
    );
  });

  it('lists clusters, and asks what one of them offers', async () => {
    const clusters = [{ name: 'demo', state: 'reachable', canApply: true }];
    fetch.mockResolvedValueOnce(Response.json(clusters));
    fetch.mockResolvedValueOnce(Response.json({ version: 'v1.34.9' }));

    await expect(client.getClusters()).resolves.toEqual(clusters);
    await expect(client.getClusterOptions('a b/c')).resolves.toEqual({
      version: 'v1.34.9',
    });
    expect(requested()).toEqual([
      'http://portal.example/api/vpn/v1/clusters',
      'http://portal.example/api/vpn/v1/clusters/a%20b%2Fc/options',
    ]);
  });

  it("throws what the backend refuses, with the backend's own words", async () => {
    fetch.mockResolvedValue(
      Response.json(
        {
          error: { name: 'NotAllowedError', message: 'Unauthorized' },
          response: { statusCode: 403 },
        },
        { status: 403 },
      ),
    );

    await expect(client.getClusters()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
      cause: { name: 'NotAllowedError', message: 'Unauthorized' },
    });
  });
});
