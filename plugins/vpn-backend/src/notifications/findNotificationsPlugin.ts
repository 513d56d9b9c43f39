import type {
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/** Says in the log what to do where the notifications plugin is missing. */
export async function findNotificationsPlugin(
  discovery: DiscoveryService,
  logger: LoggerService,
): Promise<void> {
  const wrong = await whatIsWrong(discovery);
  if (wrong) {
    logger.error(
      `vpn.notifications.enabled is true, but ${wrong}: owners of VPNs are not notified. Add @backstage/plugin-notifications-backend to the backend, or set vpn.notifications.enabled to false`,
    );
  }
}

/** Without credentials a plugin that is there refuses with 401. */
async function whatIsWrong(
  discovery: DiscoveryService,
): Promise<string | undefined> {
  try {
    const baseUrl = await discovery.getBaseUrl('notifications');
    const { status } = await fetch(`${baseUrl}/status`);
    return status === 404 ? 'there is no notifications plugin' : undefined;
  } catch (error) {
    return `the notifications plugin cannot be reached: ${stringifyError(
      error,
    )}`;
  }
}
