import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { chunk } from 'lodash';
import type {
  AnnouncementStore,
  PendingAnnouncement,
} from './AnnouncementStore';
import type { ServingState } from './nextAnnouncement';

const TABLE = 'announcements';

// Databases take a limited number of values in one statement.
const BATCH = 200;

interface Row {
  entity_ref: string;
  state: ServingState;
  told: ServingState;
  problem: string | null;
  /** PostgreSQL gives big integers as text. */
  decided_at: number | string;
}

/** Keeps announcements in the database of the plugin. */
export class DatabaseAnnouncementStore implements AnnouncementStore {
  private constructor(private readonly knex: Knex) {}

  static async create(
    database: DatabaseService,
  ): Promise<DatabaseAnnouncementStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath(
          'backstage-plugin-vpn-backend',
          'migrations',
        ),
      });
    }
    return new DatabaseAnnouncementStore(knex);
  }

  async states() {
    const rows = await this.knex<Row>(TABLE).select('entity_ref', 'state');
    return new Map(rows.map(row => [row.entity_ref, row.state]));
  }

  async decide({ entityRef, state, problem, decidedAt }: PendingAnnouncement) {
    const decided = {
      state,
      problem: problem ?? null,
      decided_at: decidedAt,
    };
    await this.knex<Row>(TABLE)
      .insert({ entity_ref: entityRef, told: state, ...decided })
      .onConflict('entity_ref')
      .ignore();
    await this.knex<Row>(TABLE)
      .where({ entity_ref: entityRef })
      .whereNot({ state })
      .update(decided);
  }

  async pending() {
    const rows = await this.knex<Row>(TABLE)
      .whereRaw('?? <> ??', ['state', 'told'])
      .orderBy('entity_ref')
      .select();
    return rows.map(row => ({
      entityRef: row.entity_ref,
      state: row.state,
      problem: row.problem ?? undefined,
      decidedAt: Number(row.decided_at),
    }));
  }

  async told(announcements: PendingAnnouncement[]) {
    for (const { entityRef, state } of announcements) {
      await this.knex<Row>(TABLE)
        .where({ entity_ref: entityRef })
        .update({ told: state });
    }
  }

  async keepOnly(entityRefs: string[]) {
    const kept = new Set(entityRefs);
    const known = [...(await this.states()).keys()];
    const gone = known.filter(entityRef => !kept.has(entityRef));
    for (const batch of chunk(gone, BATCH)) {
      await this.knex<Row>(TABLE).whereIn('entity_ref', batch).delete();
    }
  }
}
