import {
  readRecordIn,
  type RepositoryChange,
} from '../change/changeRepository';
import { differenceOf } from '../change/differenceOf';
import type { FileChanges, Files } from '../change/FileChanges';
import { CATALOG_INFO_FILE } from '../generator/documents/catalogInfo';
import { KUSTOMIZATION_FILE } from '../generator/documents/kustomization';
import { README_FILE } from '../generator/documents/readme';
import { planVpn } from '../generator/plan';
import { keptKustomization } from './keptKustomization';
import { removalCommands } from './removalCommands';
import { volumeFate, withRemovalNote } from './removalNote';

/** What a removal makes of a repository. */
export interface Archive extends RepositoryChange {
  /** What becomes of the volume, as Markdown. */
  volume: string;
  /** What is left to do by hand, as Markdown; empty if nothing is. */
  commands: string;
}

/**
 * Makes of a repository the archive of a VPN that was removed: it registers no
 * entity any more, says so, and has GitOps tools take the objects away. One that
 * is an archive already does not change.
 *
 * @param options - `date`, the day of the removal, `YYYY-MM-DD`
 * @throws InputError if the repository has no record that can be read
 */
export function archiveIn(
  repository: Files,
  { date, keepVolume }: { date: string; keepVolume: boolean },
): Archive {
  const record = readRecordIn(repository);
  const plan = planVpn(record);
  const cilium = Boolean(record.facts?.cilium);
  const commands = removalCommands(plan, { keepVolume, cilium });
  const volume = volumeFate(plan, keepVolume);
  const changes: FileChanges = { written: {}, removed: [], notes: [] };

  if (CATALOG_INFO_FILE in repository) {
    const { delivery } = plan.settings;
    const wanted: Files = {
      [README_FILE]: withRemovalNote(repository[README_FILE] ?? '', plan, {
        date,
        keepVolume,
        commands,
      }),
      ...((delivery === 'argocd' || delivery === 'flux') && {
        [KUSTOMIZATION_FILE]: keptKustomization,
      }),
    };
    changes.written = Object.fromEntries(
      Object.entries(wanted).filter(
        ([path, content]) => repository[path] !== content,
      ),
    );
    changes.removed = [CATALOG_INFO_FILE];
    changes.notes = [volume];
  }
  return {
    ...changes,
    before: plan,
    after: plan,
    volume,
    commands,
    difference: differenceOf(repository, changes),
  };
}
