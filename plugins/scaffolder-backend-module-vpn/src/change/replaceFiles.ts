import type { FileChanges, Files } from './FileChanges';

/**
 * Brings generated files into a repository as they are, in place of those that
 * are there. Files that are not generated stay.
 */
export function replaceFiles(repository: Files, generated: Files): FileChanges {
  const written = Object.fromEntries(
    Object.entries(generated).filter(
      ([path, content]) => repository[path] !== content,
    ),
  );
  const replaced = Object.keys(written).some(path => path in repository);
  return {
    written,
    removed: [],
    notes: replaced
      ? [
          'Files that the portal generates are replaced as a whole. Look at the difference: what somebody changed in them by hand is taken back, and has to be made again where it is still wanted. All other files stay.',
        ]
      : [],
  };
}
