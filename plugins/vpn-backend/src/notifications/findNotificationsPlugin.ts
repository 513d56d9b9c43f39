import { setTimeout } from 'node:timers/promises';
import type {
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/** A backend that starts is busy, and may not take up a connection in time. */
const ATTEMPTS = 5;
const PAUSE = 2_000;

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

async function whatIsWrong(
  discovery: DiscoveryService,
): Promise<string | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await isThere(discovery))
        ? undefined
        : 'there is no notifications plugin';
    } catch (error) {
      if (attempt === ATTEMPTS) {
        return `the notifications plugin cannot be reached: ${causeOf(error)}`;
      }
      await setTimeout(PAUSE, undefined, { ref: false });
    }
  }
}

/** Without credentials a plugin that is there refuses with 401. */
async function isThere(discovery: DiscoveryService): Promise<boolean> {
  const baseUrl = await discovery.getBaseUrl('notifications');
  const { status } = await fetch(`${baseUrl}/status`);
  return status !== 404;
}

/** What `fetch` itself says of a failure names no cause. */
function causeOf(error: unknown): string {
  return stringifyError(
    error instanceof Error && error.cause ? error.cause : error,
  );
}
