import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseAnnouncementStore } from './DatabaseAnnouncementStore';
import type { ServingState } from './nextAnnouncement';

// PostgreSQL where the environment names one, as .ci/run does.
const databases = TestDatabases.create({
  ids: [
    'SQLITE_3',
    'POSTGRES_14',
    'POSTGRES_15',
    'POSTGRES_16',
    'POSTGRES_17',
    'POSTGRES_18',
  ],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())(
  'announcements in %s',
  databaseId => {
    /** Two replicas of the backend, with one database. */
    let replicas: [DatabaseAnnouncementStore, DatabaseAnnouncementStore];

    beforeEach(async () => {
      const knex = await databases.init(databaseId);
      const database = mockServices.database.mock({
        getClient: async () => knex,
      });
      replicas = [
        await DatabaseAnnouncementStore.create(database),
        await DatabaseAnnouncementStore.create(database),
      ];
    });

    const entityRef = (name: string) => `resource:default/${name}`;
    const decisionOf = (
      name: string,
      state: ServingState,
      decidedAt = Date.now(),
    ) => ({
      entityRef: entityRef(name),
      state,
      problem:
        state === 'down' ? `"${name}" has no node; it's gone` : undefined,
      decidedAt,
    });

    it('are what was decided and is not told yet, whichever replica asks', async () => {
      const [first, second] = replicas;
      await first.decide(decisionOf('office', 'up'));
      expect(await second.pending()).toEqual([]);

      const down = decisionOf('office', 'down');
      await first.decide(down);
      expect(await second.pending()).toEqual([down]);
      expect(await second.states()).toEqual(
        new Map([[entityRef('office'), 'down']]),
      );
      await second.told([down]);
      expect(await first.pending()).toEqual([]);

      const back = decisionOf('office', 'up');
      await second.decide(back);
      expect(await first.pending()).toEqual([back]);
    });

    it('are decided once by replicas that see the same at the same time', async () => {
      const up = decisionOf('office', 'up');
      await Promise.all(replicas.map(store => store.decide(up)));
      const [first, later] = [1_000, 2_000].map(decidedAt =>
        decisionOf('office', 'down', decidedAt),
      );
      await replicas[0].decide(first);
      await replicas[1].decide(later);
      expect(await replicas[0].pending()).toEqual([first]);
    });

    it('are of none that went up again before it was told', async () => {
      const [store] = replicas;
      await store.decide(decisionOf('office', 'up'));
      await store.decide(decisionOf('office', 'down'));
      await store.decide(decisionOf('office', 'up'));
      expect(await store.pending()).toEqual([]);
    });

    it('are forgotten of VPNs that are gone, however many', async () => {
      const [store] = replicas;
      const names = Array.from({ length: 450 }, (_, index) => `site-${index}`);
      for (const name of names) {
        await store.decide(decisionOf(name, 'up'));
      }
      await store.keepOnly([entityRef('site-7')]);
      expect([...(await store.states()).keys()]).toEqual([entityRef('site-7')]);
    });
  },
);
