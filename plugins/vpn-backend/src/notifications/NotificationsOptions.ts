import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'vpn.notifications';
const DEFAULT_HOLD = 120_000;

// A pod that is replaced in good order is not to be told.
const SHORTEST_HOLD = 10_000;
const LONGEST_HOLD = 24 * 60 * 60_000;

/** How owners of VPNs are notified. */
export interface NotificationsOptions {
  /** How long a VPN must be down, or back, before its owner is told; milliseconds. */
  hold: number;
  /** Names of the only clusters whose VPNs are told of. */
  clusters?: string[];
}

/**
 * Reads `vpn.notifications`; `undefined` where they are off.
 *
 * @throws InputError that names the key and what it may be
 */
export function readNotificationsOptions(
  config: Config,
): NotificationsOptions | undefined {
  if (!config.getOptionalBoolean(`${KEY}.enabled`)) {
    return undefined;
  }
  const hold = config.has(`${KEY}.after`)
    ? durationToMilliseconds(
        readDurationFromConfig(config, { key: `${KEY}.after` }),
      )
    : DEFAULT_HOLD;
  if (hold < SHORTEST_HOLD || hold > LONGEST_HOLD) {
    throw new InputError(
      `${KEY}.after is ${hold / 1_000} seconds; it must be from ${
        SHORTEST_HOLD / 1_000
      } seconds to 24 hours`,
    );
  }
  return { hold, clusters: config.getOptionalStringArray(`${KEY}.clusters`) };
}
