import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { groupBy } from 'lodash';
import type { AnnouncementStore } from './AnnouncementStore';
import { AnnouncedVpn, notificationOf } from './notificationOf';

// Milliseconds. What one failure does to many VPNs is seen within these, and told as one.
const GATHERING = 10_000;

/** What an {@link OwnerNotifier} needs. */
export interface OwnerNotifierOptions {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  notifications: NotificationService;
  store: AnnouncementStore;
}

/** Tells owners what was decided of their VPNs: one message for all that are down, and one for all that are back. */
export class OwnerNotifier {
  private failure?: string;

  constructor(private readonly options: OwnerNotifierOptions) {}

  /** Tells what is not told yet. What cannot be told now is tried again the next time. */
  async deliver(): Promise<void> {
    const vpns = await this.untold();
    const messages = groupBy(vpns, ({ entity, announcement }) =>
      [announcement.state, ...ownersOf(entity)].join(),
    );
    const oldest = Date.now() - GATHERING;
    for (const told of Object.values(messages)) {
      if (told.some(({ announcement }) => announcement.decidedAt <= oldest)) {
        await this.tell(told);
      }
    }
  }

  private async untold(): Promise<AnnouncedVpn[]> {
    const { auth, catalog, store } = this.options;
    const pending = await store.pending();
    if (!pending.length) {
      return [];
    }
    // Nobody asks here: the owner, as the catalog has it, is who is told.
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: pending.map(({ entityRef }) => entityRef) },
      { credentials },
    );
    return pending.flatMap((announcement, index) => {
      const entity = items[index];
      return entity ? [{ entity, announcement }] : [];
    });
  }

  private async tell(vpns: AnnouncedVpn[]): Promise<void> {
    const { logger, notifications, store } = this.options;
    const announcements = vpns.map(({ announcement }) => announcement);
    const owners = ownersOf(vpns[0].entity);
    try {
      if (owners.length) {
        const { state } = announcements[0];
        await notifications.send(notificationOf(owners, state, vpns));
      }
      await store.told(announcements);
      this.failure = undefined;
    } catch (error) {
      const failure = stringifyError(error);
      if (failure !== this.failure) {
        this.failure = failure;
        logger.error(
          `Cannot notify owners of VPNs: ${failure}; it is tried again until it succeeds`,
        );
      }
    }
  }
}

function ownersOf({ relations = [] }: Entity): string[] {
  return relations
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef)
    .sort();
}
