import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { waitFor } from '@testing-library/react';
import { reasonOf, statusCodeOf } from 'backstage-plugin-vpn-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { FakeBrowser } from '../__testUtils__/FakeBrowser';
import type { FakeTab } from '../__testUtils__/FakeTab';
import { healthyOffice } from '../__testUtils__/office';
import { ViewStreamBackend } from '../__testUtils__/ViewStreamBackend';
import { vpnApiOf } from '../__testUtils__/vpnApiOf';
import type { DefaultVpnApi } from './DefaultVpnApi';

const OFFICE = healthyOffice.entityRef;
const LAB = 'resource:default/lab';
const healthyLab = { ...healthyOffice, entityRef: LAB };
const office = { vpns: { [OFFICE]: { status: healthyOffice } } };

const refused = (statusCode: number, name: string, message: string) => ({
  vpns: { [OFFICE]: { status: null, error: { statusCode, name, message } } },
});

describe('DefaultVpnApi', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  let backend: ViewStreamBackend;
  let browser: FakeBrowser;
  let tab: FakeTab;
  let api: DefaultVpnApi;

  const watch = (entityRef = OFFICE) => {
    const feed = api.watchStatus(entityRef);
    return { feed, stop: feed.subscribe(() => {}) };
  };
  const opened = (requests: number) =>
    waitFor(() => expect(backend.requests).toHaveLength(requests));
  const watchLive = async () => {
    const { feed, stop } = watch();
    await opened(1);
    backend.send('view', office);
    await waitFor(() => expect(feed.getSnapshot().connection).toBe('live'));
    return { feed, stop };
  };

  beforeEach(() => {
    backend = new ViewStreamBackend();
    server.use(backend.handler);
    browser = new FakeBrowser();
    tab = browser.openTab();
    api = vpnApiOf(tab);
    // The shortest wait before a stream is opened again.
    jest.spyOn(Math, 'random').mockReturnValue(0);
  });

  afterEach(() => {
    browser.hideAllTabs();
    jest.restoreAllMocks();
  });

  it('starts with the whole status and follows its patches', async () => {
    const { feed } = watch();
    expect(feed.getSnapshot()).toEqual({ connection: 'connecting' });
    await opened(1);
    expect(backend.requests).toEqual([{ vpns: [OFFICE], fleet: false }]);

    backend.send('view', office);
    await waitFor(() =>
      expect(feed.getSnapshot()).toEqual({
        status: healthyOffice,
        connection: 'live',
      }),
    );

    backend.write(': still here\n\n');
    backend.send('patch', {
      vpns: { [OFFICE]: { status: { health: 'down', tunnel: null } } },
    });
    const { tunnel: _, ...rest } = healthyOffice;
    await waitFor(() =>
      expect(feed.getSnapshot().status).toEqual({ ...rest, health: 'down' }),
    );
  });

  it('opens one stream for all who watch, and closes it after the last', async () => {
    const { feed, stop } = watch();
    const stopOther = feed.subscribe(() => {});
    const { stop: stopLab } = watch(LAB);
    const stopFleet = api.watchFleet().subscribe(() => {});
    await opened(1);
    expect(backend.requests).toEqual([{ vpns: [LAB, OFFICE], fleet: true }]);

    stop();
    stopLab();
    stopFleet();
    backend.send('view', office);
    await waitFor(() => expect(feed.getSnapshot().status).toBeDefined());

    stopOther();
    await waitFor(() => expect(backend.open).toBe(0));
  });

  it('leaves a snapshot as it is until its own part changes', async () => {
    const { feed } = watch();
    const { feed: lab } = watch(LAB);
    const fleet = api.watchFleet();
    fleet.subscribe(() => {});
    await opened(1);
    backend.send('view', {
      vpns: { [OFFICE]: { status: healthyOffice }, [LAB]: {} },
      fleet: { fleet: { vpns: {}, clusters: {} } },
    });
    await waitFor(() => expect(feed.getSnapshot().connection).toBe('live'));
    expect(lab.getSnapshot().connection).toBe('connecting');
    expect(fleet.getSnapshot().fleet).toEqual({ vpns: {}, clusters: {} });
    const snapshots = [feed.getSnapshot(), fleet.getSnapshot()];

    backend.write(': still here\n\n');
    backend.send('patch', { vpns: { [LAB]: { status: healthyLab } } });
    await waitFor(() => expect(lab.getSnapshot().status).toEqual(healthyLab));
    expect(feed.getSnapshot()).toBe(snapshots[0]);
    expect(fleet.getSnapshot()).toBe(snapshots[1]);
  });

  it('keeps what is shown while the stream is opened anew for more', async () => {
    const { feed } = await watchLive();
    const before = feed.getSnapshot();

    const { feed: lab } = watch(LAB);
    await opened(2);
    expect(backend.open).toBe(1);
    expect(backend.requests[1].vpns).toEqual([LAB, OFFICE]);
    expect(feed.getSnapshot()).toBe(before);

    backend.send('view', {
      vpns: { ...office.vpns, [LAB]: { status: healthyLab } },
    });
    await waitFor(() => expect(lab.getSnapshot().status).toEqual(healthyLab));
    expect(feed.getSnapshot()).toBe(before);
  });

  it('opens one stream for the next page, not one without the last page too', async () => {
    const { stop } = await watchLive();

    stop();
    watch(LAB);
    await opened(2);
    expect(backend.requests[1].vpns).toEqual([LAB]);
  });

  it('shows nothing as live that nobody kept current', async () => {
    const { feed, stop } = await watchLive();
    stop();

    expect(feed.getSnapshot()).toEqual({
      status: healthyOffice,
      connection: 'connecting',
      receivedAt: expect.any(Number),
    });
  });

  it('closes the stream while the page is hidden', async () => {
    const { feed } = await watchLive();

    tab.hide();
    await waitFor(() => expect(backend.open).toBe(0));
    expect(feed.getSnapshot()).toEqual({
      status: healthyOffice,
      connection: 'connecting',
      receivedAt: expect.any(Number),
    });

    tab.show();
    await opened(2);
    expect(backend.open).toBe(1);
  });

  it('keeps the last status while a broken stream is opened again', async () => {
    const { feed } = await watchLive();

    backend.break();
    await waitFor(() =>
      expect(feed.getSnapshot()).toMatchObject({
        status: healthyOffice,
        receivedAt: expect.any(Number),
        connection: 'broken',
        error: expect.objectContaining({ message: 'terminated' }),
      }),
    );

    await opened(2);
    backend.send('view', {
      vpns: { [OFFICE]: { status: { ...healthyOffice, health: 'degraded' } } },
    });
    await waitFor(() =>
      expect(feed.getSnapshot()).toEqual({
        status: { ...healthyOffice, health: 'degraded' },
        connection: 'live',
      }),
    );
  });

  it('opens the stream again when the backend ends it', async () => {
    const { feed } = await watchLive();

    backend.end();
    await waitFor(() =>
      expect(feed.getSnapshot().connection).toBe('connecting'),
    );
    expect(feed.getSnapshot().error).toBeUndefined();
    await opened(2);
  });

  it('forgets what the backend refuses to show, and says why', async () => {
    const { feed } = await watchLive();

    backend.send('patch', refused(403, 'NotAllowedError', 'Not allowed'));
    await waitFor(() => expect(feed.getSnapshot().connection).toBe('broken'));
    const { status, receivedAt, error } = feed.getSnapshot();
    expect(status).toBeUndefined();
    expect(receivedAt).toBeUndefined();
    expect(statusCodeOf(error!)).toBe(403);
    expect(reasonOf(error!)).toBe('Not allowed');
  });

  it('keeps what the backend cannot show at the moment', async () => {
    const { feed } = await watchLive();

    backend.send('patch', refused(503, 'ServiceUnavailableError', 'Not yet'));
    await waitFor(() => expect(feed.getSnapshot().connection).toBe('broken'));
    const { status, receivedAt, error } = feed.getSnapshot();
    expect(status).toEqual(healthyOffice);
    expect(receivedAt).toEqual(expect.any(Number));
    expect(statusCodeOf(error!)).toBe(503);
  });

  it('forgets everything when the backend refuses the stream', async () => {
    const { feed } = await watchLive();

    server.use(
      http.get('*/v1/stream', () =>
        HttpResponse.json(
          {
            error: { name: 'InputError', message: 'No such query' },
            response: { statusCode: 400 },
          },
          { status: 400 },
        ),
      ),
    );
    backend.break();
    await waitFor(() => {
      const { status, error } = feed.getSnapshot();
      expect(status).toBeUndefined();
      expect(reasonOf(error!)).toBe('No such query');
    });
  });
});
