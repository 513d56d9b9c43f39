import { InputError } from '@backstage/errors';
import {
  vpnSettingsSchema,
  type VpnSettings,
} from 'backstage-plugin-vpn-common';
import {
  generateVpn,
  type GeneratorInput,
  type Manifest,
  type Scripts,
} from '../generator';
import {
  readRecord,
  RECORD_FILE,
  type VpnRecord,
} from '../generator/documents/record';
import { planVpn, type VpnPlan } from '../generator/plan';
import { parseInput } from '../services/parseInput';
import { differenceOf } from './differenceOf';
import type { FileChanges, Files } from './FileChanges';
import { patchFiles } from './patchFiles';
import { refuseUnrecordedPeers } from './refuseUnrecordedPeers';
import { replaceFiles } from './replaceFiles';

/** What a change makes of a VPN and of its repository. */
export interface RepositoryChange extends FileChanges {
  before: VpnPlan;
  after: VpnPlan;
  /** As Git shows it. */
  difference: string;
}

/**
 * Changes the settings of a VPN, and of the files of its repository what follows from that.
 *
 * @throws InputError if the settings cannot be so
 * @throws ConflictError if the files are not what the change can be made in
 */
export function changeSettingsIn(
  repository: Files,
  scripts: Scripts,
  change: (settings: VpnSettings) => VpnSettings,
): RepositoryChange {
  const record = readRecordIn(repository);
  const settings = parseInput(vpnSettingsSchema, change(record.settings));
  const before = { ...record, scripts };
  const after = { ...before, settings };
  const plan = planVpn(before);
  refuseUnrecordedPeers(repository, plan.peers);
  const [old, next] = [generateVpn(before), generateVpn(after)];
  const changes = patchFiles(repository, old.files, next.files);
  return {
    ...changes,
    notes: [
      ...changes.notes,
      ...noteUnusedObjects(old.objects, next.objects, settings),
    ],
    before: plan,
    after: planVpn(after),
    difference: differenceOf(repository, changes),
  };
}

/**
 * Generates a repository again, with the settings that it has.
 *
 * @param asked - what the cluster and the catalog tell today; what the repository records of it where left out
 * @throws InputError or ConflictError as {@link changeSettingsIn}
 */
export function upgradeIn(
  repository: Files,
  scripts: Scripts,
  asked: Pick<GeneratorInput, 'facts' | 'clusterEntityRef'> = {},
): RepositoryChange {
  const record = readRecordIn(repository);
  const input = { ...record, scripts, ...asked };
  const plan = planVpn(input);
  refuseUnrecordedPeers(repository, plan.peers);
  const changes = replaceFiles(repository, generateVpn(input).files);
  return {
    ...changes,
    before: plan,
    after: plan,
    difference: differenceOf(repository, changes),
  };
}

/**
 * Reads the record in a repository.
 *
 * @throws InputError if it has none
 */
export function readRecordIn(repository: Files): VpnRecord {
  const text = repository[RECORD_FILE];
  if (text === undefined) {
    throw new InputError(
      `The repository has no ${RECORD_FILE}, so the portal did not create this VPN, and cannot change it`,
    );
  }
  return readRecord(text);
}

/** Argo CD and Flux prune; nobody else takes an object away. */
function noteUnusedObjects(
  before: Manifest[],
  after: Manifest[],
  { delivery, namespace }: VpnSettings,
): string[] {
  const nameOf = ({ kind, metadata }: Manifest) =>
    `${kind.toLowerCase()}/${metadata.name}`;
  const used = new Set(after.map(nameOf));
  const unused = before.map(nameOf).filter(name => !used.has(name));
  const prunes = delivery === 'argocd' || delivery === 'flux';
  return unused.length && !prunes
    ? [
        `The cluster keeps what nothing uses any more, until somebody takes it away: kubectl -n ${namespace} delete ${unused.join(
          ' ',
        )}`,
      ]
    : [];
}
