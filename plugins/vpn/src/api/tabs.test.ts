import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { waitFor } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { FakeBrowser } from '../__testUtils__/FakeBrowser';
import type { FakeTab } from '../__testUtils__/FakeTab';
import { healthyOffice } from '../__testUtils__/office';
import { ViewStreamBackend } from '../__testUtils__/ViewStreamBackend';
import { vpnApiOf } from '../__testUtils__/vpnApiOf';

const OFFICE = healthyOffice.entityRef;
const LAB = 'resource:default/lab';
const view = {
  vpns: {
    [OFFICE]: { status: healthyOffice },
    [LAB]: { status: { ...healthyOffice, entityRef: LAB } },
  },
};
const down = { vpns: { [OFFICE]: { status: { health: 'down' } } } };

type SignedIn = () => Promise<string>;

describe('the tabs of a browser', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  let backend: ViewStreamBackend;
  let browser: FakeBrowser;

  const watch = (tab: FakeTab, entityRef = OFFICE, signedIn?: SignedIn) => {
    const feed = vpnApiOf(tab, signedIn).watchStatus(entityRef);
    const stop = feed.subscribe(() => {});
    return { tab, feed, stop };
  };
  const open = (entityRef?: string, signedIn?: SignedIn) =>
    watch(browser.openTab(), entityRef, signedIn);
  const requested = (requests: number) =>
    waitFor(() => expect(backend.requests).toHaveLength(requests));
  type Watching = ReturnType<typeof watch>;
  const isLive = (...tabs: Watching[]) =>
    waitFor(() =>
      expect(tabs.map(({ feed }) => feed.getSnapshot())).toEqual(
        tabs.map(() => ({
          status: expect.objectContaining({ health: 'healthy' }),
          connection: 'live',
        })),
      ),
    );
  const openTwoLive = async () => {
    const leader = open();
    await requested(1);
    backend.send('view', view);
    await isLive(leader);
    const follower = open();
    await isLive(follower);
    return { leader, follower };
  };
  /** Another tab holds the stream now, and tells what it brings. */
  const takesOver = async (requests: number, ...tabs: Watching[]) => {
    await requested(requests);
    await waitFor(() => expect(backend.open).toBe(1));
    backend.send('view', view);
    backend.send('patch', down);
    await waitFor(() =>
      tabs.forEach(({ feed }) =>
        expect(feed.getSnapshot()).toMatchObject({
          status: { health: 'down' },
          connection: 'live',
        }),
      ),
    );
  };

  beforeEach(() => {
    backend = new ViewStreamBackend();
    server.use(backend.handler);
    browser = new FakeBrowser();
    jest.spyOn(Math, 'random').mockReturnValue(0);
  });

  afterEach(() => {
    browser.hideAllTabs();
    jest.restoreAllMocks();
  });

  it('show the same VPN over one stream, and a new tab knows it at once', async () => {
    const { leader, follower } = await openTwoLive();

    backend.send('patch', down);
    await waitFor(() => {
      expect(leader.feed.getSnapshot().status?.health).toBe('down');
      expect(follower.feed.getSnapshot().status?.health).toBe('down');
    });
    expect(backend.requests).toEqual([{ vpns: [OFFICE], fleet: false }]);
  });

  it('show different VPNs over one stream', async () => {
    const { leader, follower } = await openTwoLive();
    const snapshot = follower.feed.getSnapshot();

    const lab = open(LAB);
    await requested(2);
    expect(backend.requests[1].vpns).toEqual([LAB, OFFICE]);
    expect(backend.open).toBe(1);
    backend.send('view', view);
    await isLive(leader, follower, lab);
    expect(follower.feed.getSnapshot()).toBe(snapshot);

    lab.tab.hide();
    await requested(3);
    expect(backend.requests[2].vpns).toEqual([OFFICE]);
  });

  it.each<[string, SignedIn]>([
    ['another user', async () => 'user:default/grace'],
    ['somebody whose name cannot be had', () => Promise.reject(new Error())],
  ])('share nothing with %s', async (_, signedIn) => {
    const { leader } = await openTwoLive();

    const other = open(OFFICE, signedIn);
    await requested(2);
    expect(backend.open).toBe(2);
    expect(other.feed.getSnapshot()).toEqual({ connection: 'connecting' });
    expect(leader.feed.getSnapshot().connection).toBe('live');
  });

  it('tell one another why there is no status', async () => {
    const { follower } = await openTwoLive();

    const error = { statusCode: 403, name: 'NotAllowedError', message: 'No' };
    backend.send('patch', { vpns: { [OFFICE]: { status: null, error } } });
    await waitFor(() =>
      expect(follower.feed.getSnapshot()).toEqual({
        connection: 'broken',
        error: expect.objectContaining({ statusCode: 403 }),
      }),
    );
  });

  it('go on with another one when the one with the stream is hidden', async () => {
    const { leader, follower } = await openTwoLive();

    leader.tab.hide();
    await takesOver(2, follower);

    leader.tab.show();
    await waitFor(() =>
      expect(leader.feed.getSnapshot()).toMatchObject({
        status: { health: 'down' },
        connection: 'live',
      }),
    );
    expect(backend.requests).toHaveLength(2);
  });

  it('go on with another one when the one with the stream crashes, and keep what they show', async () => {
    const { leader, follower } = await openTwoLive();
    const third = open();
    await isLive(third);
    const snapshot = third.feed.getSnapshot();

    leader.tab.crash();
    await requested(2);
    expect(third.feed.getSnapshot()).toBe(snapshot);
    await takesOver(2, follower, third);
  });

  it('go on with another one when the one with the stream hangs', async () => {
    const { leader, follower } = await openTwoLive();

    leader.tab.hang();
    await takesOver(2, follower);
    expect(leader.feed.getSnapshot().status?.health).toBe('healthy');
  });

  it('hold no stream when all are hidden', async () => {
    const { leader, follower } = await openTwoLive();

    follower.tab.hide();
    leader.tab.hide();
    await waitFor(() => expect(backend.open).toBe(0));
    expect(backend.requests).toHaveLength(1);

    follower.tab.show();
    await takesOver(2, follower);
  });

  it('forget what a crashed tab showed', async () => {
    await openTwoLive();
    const lab = open(LAB);
    await requested(2);

    lab.tab.crash();
    await requested(3);
    expect(backend.requests[2].vpns).toEqual([OFFICE]);
  }, 15_000);

  it('have a stream each where the browser does not let them agree', async () => {
    const [one, two] = [browser.openTab(), browser.openTab()].map(tab =>
      watch(Object.assign(tab, { locks: undefined })),
    );
    await requested(2);
    expect(backend.open).toBe(2);
    backend.send('view', view);
    await isLive(one, two);

    one.tab.hide();
    await waitFor(() => expect(backend.open).toBe(1));
  });
});
