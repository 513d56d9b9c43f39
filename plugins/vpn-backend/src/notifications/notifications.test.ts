import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  notificationService,
  NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import express from 'express';
import type { Knex } from 'knex';
import { FakeCluster } from '../__testUtils__/FakeCluster';
import { FakeClusterService } from '../__testUtils__/FakeClusterService';
import { passTime, useFastTimers } from '../__testUtils__/passTime';
import { startVpnBackend, vpnEntity } from '../__testUtils__/startVpnBackend';

const HOLD = 30_000;
const pods = '/api/v1/pods';
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** As much of the notifications plugin as is asked whether it is there. */
const notificationsPlugin = createBackendPlugin({
  pluginId: 'notifications',
  register: env =>
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      init: async ({ httpRouter }) =>
        httpRouter.use(
          express.Router().get('/status', (_, response) => {
            response.json({ unread: 0, read: 0 });
          }),
        ),
    }),
});

describe('notifications', () => {
  const send = jest.fn<Promise<void>, [NotificationSendOptions]>();
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const running: TestBackend[] = [];
  let scheduler: ReturnType<typeof mockServices.scheduler>;
  let lab: FakeCluster;
  let knex: Knex;
  let healthyPod: ReturnType<FakeCluster['find']>;

  async function start(
    notifications: object = { enabled: true, after: { seconds: 30 } },
    features = [notificationsPlugin],
  ) {
    const backend = await startVpnBackend({
      clusters: new FakeClusterService([lab]),
      entities: [vpnEntity('office'), vpnEntity('pull')],
      features: [
        ...features,
        mockServices.rootConfig.factory({ data: { vpn: { notifications } } }),
        mockServices.database.factory({ knex }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => logger,
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send }),
        }),
      ],
    });
    running.push(backend);
    return backend;
  }

  const deliver = () => scheduler.triggerTask('vpn-notifications');
  const breakOffice = () => lab.makeUnready('office');
  const mendOffice = () => lab.put(pods, healthyPod);
  const titles = () => send.mock.calls.map(([{ payload }]) => payload.title);

  /** Lets a state hold for long enough, and has it told. */
  async function hold() {
    await passTime(HOLD + 20_000);
    await deliver();
  }

  beforeEach(async () => {
    send.mockReset();
    logger.error.mockReset();
    lab = new FakeCluster('lab');
    healthyPod = lab.find(pods, 'office');
    knex = await databases.init('SQLITE_3');
    scheduler = mockServices.scheduler();
    useFastTimers();
  });
  afterEach(async () => {
    jest.useRealTimers();
    await Promise.all(running.splice(0).map(backend => backend.stop()));
  });

  it('tell the owner that a VPN is down, and that it is back, in one place', async () => {
    await start();
    await hold();
    expect(send).not.toHaveBeenCalled();

    breakOffice();
    await hold();
    mendOffice();
    await hold();
    await deliver();
    const [[down], [back], ...more] = send.mock.calls;
    expect(more).toEqual([]);
    expect(down).toEqual({
      recipients: { type: 'entity', entityRef: ['group:default/guests'] },
      payload: {
        title: 'VPN office is down',
        description: expect.stringMatching(/ready/),
        link: '/catalog/default/resource/office/vpn',
        severity: 'high',
        topic: 'vpn-health',
        scope: expect.stringMatching(/./),
      },
    });
    expect(back.payload).toMatchObject({
      title: 'VPN office is back',
      severity: 'normal',
      scope: down.payload.scope,
    });
  });

  it('tell nothing of a VPN that does not stay down, nor of one whose cluster cannot be read', async () => {
    await start();
    await hold();
    for (let time = 0; time < 3; time++) {
      breakOffice();
      await passTime(HOLD / 2);
      mendOffice();
      await passTime(HOLD / 2);
    }
    lab.fail('unreachable', 'connect ECONNREFUSED');
    await hold();
    lab.recover();
    await hold();
    expect(send).not.toHaveBeenCalled();
  });

  it('are neither repeated nor forgotten over a restart', async () => {
    const first = await start();
    await hold();
    breakOffice();
    await hold();
    await first.stop();
    const second = await start();
    await hold();
    expect(titles()).toEqual(['VPN office is down']);

    mendOffice();
    await passTime(HOLD + 20_000);
    // Decided, and not told: the next one tells.
    await second.stop();
    await start();
    await hold();
    expect(titles()).toEqual(['VPN office is down', 'VPN office is back']);
  });

  it('are told once though several replicas watch', async () => {
    await start();
    await start();
    await hold();
    breakOffice();
    await hold();
    await deliver();
    expect(titles()).toEqual(['VPN office is down']);
  });

  it('are told later when they could not be told', async () => {
    await start();
    await hold();
    breakOffice();
    send.mockRejectedValue(new Error('Request failed with status 503'));
    await hold();
    await deliver();
    expect(logger.error.mock.calls).toEqual([
      [expect.stringMatching(/Cannot notify owners.*status 503/)],
    ]);

    send.mockReset();
    await deliver();
    expect(titles()).toEqual(['VPN office is down']);
  });

  it('are of the configured clusters only', async () => {
    await start({ enabled: true, after: '30s', clusters: ['other'] });
    await passTime(5_000);
    expect(lab.watches.size).toBe(0);
  });

  it('are off, and watch nothing, unless they are switched on', async () => {
    await start({});
    await passTime(5_000);
    expect(lab.watches.size).toBe(0);
    await expect(deliver()).rejects.toThrow(/not found/);
  });

  it('say at the start that the notifications plugin is missing', async () => {
    const said = new Promise<string>(resolve => {
      logger.error.mockImplementation(text => {
        // A backend that another test has stopped may still say that it found nobody.
        if (!text.includes('cannot be reached')) {
          resolve(text);
        }
      });
    });
    await start({ enabled: true }, []);
    expect(await said).toMatch(/no notifications plugin.*Add @backstage/);
  });

  it('refuse to start with a time in which nothing can be seen to hold', async () => {
    await expect(start({ enabled: true, after: '1s' })).rejects.toThrow(
      /vpn.notifications.after is 1 seconds/,
    );
  });
});
