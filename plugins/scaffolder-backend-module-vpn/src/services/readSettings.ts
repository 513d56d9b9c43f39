import { InputError } from '@backstage/errors';
import {
  NODE_PORT_RANGE,
  type VpnSettings,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import type { Wishes } from './checkWishes';

/**
 * Reads what the wizard, or a script, gives. Fields that a form leaves empty
 * count as left out.
 *
 * @throws InputError that names each field and what is wrong with it
 */
export function readSettings(given: Record<string, unknown>): VpnSettings {
  const parsed = vpnSettingsSchema.safeParse(withoutEmpty(given));
  if (parsed.success) {
    return parsed.data;
  }
  const issues = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
  throw new InputError(
    `The settings of the VPN are not valid. ${issues.join('; ')}`,
  );
}

/**
 * Reads what is given before a NodePort was chosen.
 *
 * @throws InputError that names each field and what is wrong with it
 */
export function readWishes(given: Record<string, unknown>): Wishes {
  const wished = withoutEmpty(given) as Record<string, unknown>;
  // Any valid port stands for the one that is yet to be chosen.
  const settings = readSettings({ nodePort: NODE_PORT_RANGE.min, ...wished });
  return {
    ...settings,
    nodePort: 'nodePort' in wished ? settings.nodePort : undefined,
  };
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutEmpty).filter(entry => !isEmpty(entry));
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, entry]) => [key, withoutEmpty(entry)])
        .filter(([, entry]) => !isEmpty(entry)),
    );
  }
  return value;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
