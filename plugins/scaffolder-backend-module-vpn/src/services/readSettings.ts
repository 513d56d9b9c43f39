import { readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { VpnSettings } from 'backstage-plugin-vpn-common';
import { readRecord, RECORD_FILE } from '../generator/documents/record';

/**
 * Reads the settings of the VPN in a workspace.
 *
 * @throws InputError if the file is missing or no settings of a VPN, naming the field
 */
export async function readSettings(workspace: string): Promise<VpnSettings> {
  try {
    const file = resolveSafeChildPath(workspace, RECORD_FILE);
    return readRecord(await readFile(file, 'utf8')).settings;
  } catch (error) {
    throw new InputError(`${RECORD_FILE} cannot be used`, error);
  }
}
