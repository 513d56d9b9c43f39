import type {
  DatabaseService,
  DiscoveryService,
  LifecycleService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { boundVpns, vpnEntities } from '../access/vpnEntities';
import { LiveFleet } from '../fleet/LiveFleet';
import type { VpnStatusService } from '../status/VpnStatusService';
import { DatabaseAnnouncementStore } from './DatabaseAnnouncementStore';
import { findNotificationsPlugin } from './findNotificationsPlugin';
import { HealthObserver } from './HealthObserver';
import { readNotificationsOptions } from './NotificationsOptions';
import { OwnerNotifier, OwnerNotifierOptions } from './OwnerNotifier';

/** What notifications are made with. */
export interface NotificationServices
  extends Omit<OwnerNotifierOptions, 'store'> {
  config: RootConfigService;
  database: DatabaseService;
  discovery: DiscoveryService;
  lifecycle: LifecycleService;
  scheduler: SchedulerService;
  statuses: VpnStatusService;
}

/**
 * Has owners of VPNs notified, where the configuration wants it. Each replica
 * watches and decides; the scheduler has one at a time tell.
 *
 * @throws InputError where the configuration is not right
 */
export async function setUpNotifications(
  services: NotificationServices,
): Promise<void> {
  const { auth, catalog, config, logger, lifecycle, statuses } = services;
  const options = readNotificationsOptions(config);
  if (!options) {
    return;
  }
  const store = await DatabaseAnnouncementStore.create(services.database);
  const list = async () => {
    const credentials = await auth.getOwnServiceCredentials();
    const vpns = boundVpns(await vpnEntities(catalog, credentials), logger);
    return vpns.filter(
      ({ binding }) => options.clusters?.includes(binding.cluster) ?? true,
    );
  };
  const live = new LiveFleet(statuses, list);
  const observer = new HealthObserver(live, store, options.hold, logger);
  const notifier = new OwnerNotifier({ ...services, store });

  // Nothing of the start waits for what is asked of other plugins here.
  lifecycle.addStartupHook(() => {
    findNotificationsPlugin(services.discovery, logger);
    observer.start();
  });
  lifecycle.addShutdownHook(() => observer.stop());
  await services.scheduler.scheduleTask({
    id: 'vpn-notifications',
    scope: 'global',
    frequency: { seconds: 10 },
    timeout: { minutes: 1 },
    fn: () => notifier.deliver(),
  });
}
