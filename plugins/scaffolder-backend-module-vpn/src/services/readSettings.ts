import { readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  type VpnSettings,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import { parse } from 'yaml';
import { parseInput } from './parseInput';

/** File of a VPN's repository that records the settings it was generated from. */
const SETTINGS_FILE = 'vpn.yaml';

/**
 * Reads the settings of the VPN in a workspace.
 *
 * @throws InputError if the file is missing or no settings of a VPN, naming the field
 */
export async function readSettings(workspace: string): Promise<VpnSettings> {
  try {
    const text = await readFile(
      resolveSafeChildPath(workspace, SETTINGS_FILE),
      'utf8',
    );
    return parseInput(vpnSettingsSchema, parse(text));
  } catch (error) {
    throw new InputError(`${SETTINGS_FILE} cannot be used`, error);
  }
}
