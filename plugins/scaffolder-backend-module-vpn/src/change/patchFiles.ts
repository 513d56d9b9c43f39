import { ConflictError } from '@backstage/errors';
import { applyPatch, structuredPatch } from 'diff';
import { RECORD_FILE } from '../generator/documents/record';
import type { FileChanges, Files } from './FileChanges';

/**
 * Brings the difference between two generated repositories, before and after a
 * change of settings, into a repository. Whatever else differs there, because
 * somebody changed it by hand or an older generator wrote it, stays.
 *
 * @param repository - content of its files, as far as they have a path of a generated one
 * @throws ConflictError if a file differs just where the change belongs
 */
export function patchFiles(
  repository: Files,
  before: Files,
  after: Files,
): FileChanges {
  const changes: FileChanges = { written: {}, removed: [], notes: [] };
  const conflicts: string[] = [];
  const changed = Object.keys({ ...before, ...after }).filter(
    path => before[path] !== after[path],
  );
  for (const path of changed) {
    const wanted = after[path];
    if (wanted === undefined) {
      remove(path, repository[path], before[path], changes);
      continue;
    }
    const content = patch(repository[path], before[path], wanted);
    if (content !== undefined) {
      changes.written[path] = content;
    } else if (path === RECORD_FILE) {
      // All that it says was read from it: nothing but its form is lost.
      changes.written[path] = wanted;
      changes.notes.push(
        `${path} is written anew. Comments that somebody added to it are gone.`,
      );
    } else if (isDocument(path)) {
      changes.notes.push(
        `${path} stays as it is: it is not as the portal would write it, just where this change belongs. An upgrade of the VPN writes it anew.`,
      );
    } else {
      conflicts.push(path);
    }
  }
  if (conflicts.length) {
    throw new ConflictError(
      `The repository is not as the portal would write it today, just where this change belongs: ${conflicts.join(
        ', ',
      )}. Upgrade the VPN first, which shows what differs, or make the change by hand in ${RECORD_FILE} and there`,
    );
  }
  return changes;
}

/** Nothing runs by it. */
function isDocument(path: string): boolean {
  return path.endsWith('.md');
}

function patch(
  current: string | undefined,
  before: string | undefined,
  after: string,
): string | undefined {
  if (current === before || current === after) {
    return after;
  }
  if (current === undefined || before === undefined) {
    return undefined;
  }
  const patched = applyPatch(current, structuredPatch('', '', before, after));
  return patched === false ? undefined : patched;
}

function remove(
  path: string,
  current: string | undefined,
  before: string,
  { removed, notes }: FileChanges,
) {
  if (current === before) {
    removed.push(path);
  } else if (current !== undefined) {
    notes.push(
      `${path} is no longer used. It stays, because it is not as the portal wrote it; delete it if nobody needs it.`,
    );
  }
}
