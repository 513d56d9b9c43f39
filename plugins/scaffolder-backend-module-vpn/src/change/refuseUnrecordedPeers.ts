import { ConflictError, InputError } from '@backstage/errors';
import { parse } from 'yaml';
import { z } from 'zod';
import { MANIFESTS_FOLDER } from '../generator/documents/kustomization';
import { RECORD_FILE } from '../generator/documents/record';
import type { PlannedPeer } from '../generator/plan';
import { parseInput } from '../services/parseInput';
import type { Files } from './FileChanges';

const PEERS_FILE = `${MANIFESTS_FOLDER}/peers.yaml`;

const peersSchema = z.object({
  data: z.record(z.string()).nullish(),
});
const entrySchema = z.object({ address: z.string() }).passthrough();

/**
 * Refuses a repository whose list of devices, `manifests/peers.yaml`, has others
 * than its record, or other addresses. Otherwise a device that somebody added
 * there by hand could lose its address to a new one.
 *
 * @throws ConflictError that names each device and what to do
 * @throws InputError if the list cannot be read
 */
export function refuseUnrecordedPeers(
  repository: Files,
  recorded: PlannedPeer[],
): void {
  const listed = readPeers(repository[PEERS_FILE] ?? '');
  const known = new Map(recorded.map(({ name, address }) => [name, address]));
  const names = [...new Set([...listed.keys(), ...known.keys()])];
  const faults = names
    .filter(name => listed.get(name) !== known.get(name))
    .map(name => {
      const inRecord = known.get(name) ?? 'not there';
      return `${name}: ${
        listed.get(name) ?? 'not there'
      } in ${PEERS_FILE}, ${inRecord} in ${RECORD_FILE}`;
    });
  if (faults.length) {
    throw new ConflictError(
      `${PEERS_FILE} and ${RECORD_FILE} of this VPN list different devices, so no address is sure to be free. Write into ${RECORD_FILE}, under peers, with name and address, what shall be:\n${faults.join(
        '\n',
      )}`,
    );
  }
}

function readPeers(text: string): Map<string, string> {
  try {
    const { data } = parseInput(peersSchema, parse(text));
    return new Map(
      Object.entries(data ?? {}).map(([name, entry]) => [
        name,
        parseInput(entrySchema, JSON.parse(entry)).address,
      ]),
    );
  } catch (error) {
    throw new InputError(`${PEERS_FILE} cannot be read`, error);
  }
}
