import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { healthyOffice } from '../__testUtils__/office';
import { StatusStreamBackend } from '../__testUtils__/StatusStreamBackend';
import { DefaultVpnApi } from './DefaultVpnApi';

function setHidden(hidden: boolean) {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('DefaultVpnApi', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  let backend: StatusStreamBackend;
  let stops: Array<() => void>;
  let signals: Set<AbortSignal>;

  const fetchApi = {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      signals.add(init!.signal!);
      return fetch(input, init);
    },
  };

  const watch = () => {
    const feed = new DefaultVpnApi({
      discoveryApi: { getBaseUrl: async id => `http://portal.test/api/${id}` },
      fetchApi,
    }).watchStatus(healthyOffice.entityRef);
    stops.push(feed.subscribe(() => {}));
    return feed;
  };
  const opened = (requests: number) =>
    waitFor(() => expect(backend.requests).toBe(requests), { timeout: 5_000 });
  const isClosed = () => [...signals].every(({ aborted }) => aborted);

  beforeEach(() => {
    backend = new StatusStreamBackend();
    server.use(backend.handler);
    stops = [];
    signals = new Set();
    // The shortest wait before a stream is opened again.
    jest.spyOn(Math, 'random').mockReturnValue(0);
  });

  afterEach(() => {
    stops.forEach(stop => stop());
    jest.restoreAllMocks();
  });

  it('starts with the whole status and follows its patches', async () => {
    const feed = watch();
    expect(feed.getSnapshot()).toEqual({ connection: 'connecting' });
    await opened(1);

    backend.send('status', healthyOffice);
    await waitFor(() =>
      expect(feed.getSnapshot()).toMatchObject({
        status: healthyOffice,
        connection: 'live',
        receivedAt: expect.any(Number),
      }),
    );

    backend.write(': still here\n\n');
    backend.send('patch', { health: 'down', tunnel: null });
    const { tunnel: _, ...rest } = healthyOffice;
    await waitFor(() =>
      expect(feed.getSnapshot().status).toEqual({ ...rest, health: 'down' }),
    );
  });

  it('opens one stream for all who watch, and closes it after the last', async () => {
    const feed = watch();
    stops.push(feed.subscribe(() => {}));
    await opened(1);

    stops[0]();
    backend.send('status', healthyOffice);
    await waitFor(() => expect(feed.getSnapshot().status).toBeDefined());
    expect(isClosed()).toBe(false);

    stops[1]();
    expect(isClosed()).toBe(true);
    expect(backend.requests).toBe(1);
  });

  it('closes the stream while the page is hidden', async () => {
    const feed = watch();
    await opened(1);
    backend.send('status', healthyOffice);
    await waitFor(() => expect(feed.getSnapshot().status).toBeDefined());

    setHidden(true);
    expect(isClosed()).toBe(true);
    expect(feed.getSnapshot()).toMatchObject({
      status: healthyOffice,
      connection: 'connecting',
    });

    setHidden(false);
    await opened(2);
    expect(isClosed()).toBe(false);
  });

  it('keeps the last status while a broken stream is opened again', async () => {
    const feed = watch();
    await opened(1);
    backend.send('status', healthyOffice);
    await waitFor(() => expect(feed.getSnapshot().status).toBeDefined());

    backend.break();
    await waitFor(() =>
      expect(feed.getSnapshot()).toMatchObject({
        status: healthyOffice,
        connection: 'broken',
        error: expect.objectContaining({ message: 'terminated' }),
      }),
    );

    await opened(2);
    backend.send('status', { ...healthyOffice, health: 'degraded' });
    await waitFor(() =>
      expect(feed.getSnapshot()).toMatchObject({
        status: { health: 'degraded' },
        connection: 'live',
        error: undefined,
      }),
    );
  });

  it('opens the stream again when the backend ends it', async () => {
    const feed = watch();
    await opened(1);
    backend.send('status', healthyOffice);
    await waitFor(() => expect(feed.getSnapshot().status).toBeDefined());

    backend.end();
    await waitFor(() =>
      expect(feed.getSnapshot().connection).toBe('connecting'),
    );
    expect(feed.getSnapshot().error).toBeUndefined();
    await opened(2);
  });

  it('forgets the status when the backend no longer shows it', async () => {
    const feed = watch();
    await opened(1);
    backend.send('status', healthyOffice);
    await waitFor(() => expect(feed.getSnapshot().status).toBeDefined());

    server.use(
      http.get('*/status/stream', () =>
        HttpResponse.json(
          {
            error: { name: 'NotAllowedError', message: 'Not allowed' },
            response: { statusCode: 403 },
          },
          { status: 403 },
        ),
      ),
    );
    backend.break();
    await waitFor(
      () =>
        expect(feed.getSnapshot()).toEqual({
          status: undefined,
          receivedAt: undefined,
          connection: 'broken',
          error: expect.objectContaining({ statusCode: 403 }),
        }),
      { timeout: 5_000 },
    );
  });
});
