import { createTwoFilesPatch } from 'diff';
import type { FileChanges, Files } from './FileChanges';

/** The difference that changes make to a repository, as Git shows it. */
export function differenceOf(
  repository: Files,
  { written, removed }: FileChanges,
): string {
  const differences = [
    ...Object.entries(written).map(([path, content]) =>
      difference(path, repository[path], content),
    ),
    ...removed.map(path => difference(path, repository[path], undefined)),
  ];
  return differences.join('');
}

function difference(
  path: string,
  before: string | undefined,
  after: string | undefined,
): string {
  return createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    after === undefined ? '/dev/null' : `b/${path}`,
    before ?? '',
    after ?? '',
  ).replace(/^=+\n/, '');
}
