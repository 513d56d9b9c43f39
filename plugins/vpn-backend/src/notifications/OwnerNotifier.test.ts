import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { vpnEntity } from '../__testUtils__/startVpnBackend';
import { DatabaseAnnouncementStore } from './DatabaseAnnouncementStore';
import type { ServingState } from './nextAnnouncement';
import { OwnerNotifier } from './OwnerNotifier';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const names = Array.from({ length: 12 }, (_, index) => `site-${index + 10}`);

function ownedBy(owner: string | undefined, name: string) {
  return {
    ...vpnEntity(name),
    relations: owner ? [{ type: 'ownedBy', targetRef: owner }] : [],
  };
}

describe('what owners are told of many VPNs', () => {
  const send = jest.fn<Promise<void>, [NotificationSendOptions]>();
  let store: DatabaseAnnouncementStore;
  let notifier: OwnerNotifier;

  beforeEach(async () => {
    send.mockReset();
    const knex = await databases.init('SQLITE_3');
    store = await DatabaseAnnouncementStore.create(
      mockServices.database.mock({ getClient: async () => knex }),
    );
    notifier = new OwnerNotifier({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [
          ...names.map(name => ownedBy('group:default/sites', name)),
          ownedBy('user:default/anna', 'home'),
          ownedBy(undefined, 'nobodys'),
        ],
      }),
      logger: mockServices.logger.mock(),
      notifications: { send },
      store,
    });
  });

  /** Has it decided so many milliseconds ago that VPNs are in a state. */
  async function decide(state: ServingState, vpns: string[], ago = 60_000) {
    for (const name of vpns) {
      await store.decide({
        entityRef: `resource:default/${name}`,
        state,
        problem: state === 'down' ? `${name} has no node` : undefined,
        decidedAt: Date.now() - ago,
      });
    }
  }

  const sent = () =>
    send.mock.calls.map(([{ recipients, payload }]) => ({
      ...recipients,
      ...payload,
    }));

  it('is one message an owner for all that go down together, and one when they are back', async () => {
    await decide('up', [...names, 'home']);
    await notifier.deliver();
    expect(send).not.toHaveBeenCalled();

    await decide('down', [...names, 'home']);
    await notifier.deliver();
    await decide('up', names);
    await notifier.deliver();
    expect(sent()).toMatchObject([
      {
        entityRef: ['user:default/anna'],
        title: 'VPN home is down',
        description: 'home has no node',
      },
      {
        entityRef: ['group:default/sites'],
        title: '12 VPNs are down',
        description: `${names.slice(0, 10).join(', ')} and 2 more`,
        link: '/vpn',
        severity: 'high',
      },
      { entityRef: ['group:default/sites'], title: '12 VPNs are back' },
    ]);
    expect(sent()[2].scope).toBe(sent()[1].scope);
  });

  it('waits for others that fail at the same time', async () => {
    await decide('up', names);
    await decide('down', names.slice(0, 2), 3_000);
    await notifier.deliver();
    expect(send).not.toHaveBeenCalled();

    await decide('down', names.slice(2, 3), 11_000);
    await notifier.deliver();
    expect(sent().map(({ title }) => title)).toEqual(['3 VPNs are down']);
  });

  it('is nothing where a VPN is back before its owner was told', async () => {
    await decide('up', names);
    await decide('down', names);
    await decide('up', names);
    await notifier.deliver();
    expect(send).not.toHaveBeenCalled();
  });

  it('is nothing for VPNs without an owner, and for those that are gone', async () => {
    await decide('up', ['nobodys', 'gone']);
    await decide('down', ['nobodys', 'gone']);
    await store.keepOnly(['resource:default/nobodys']);
    await notifier.deliver();
    expect(send).not.toHaveBeenCalled();
    expect(await store.pending()).toEqual([]);
  });
});
