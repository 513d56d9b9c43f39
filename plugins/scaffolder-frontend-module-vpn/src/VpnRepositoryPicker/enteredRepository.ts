import {
  REPOSITORY_PARTS,
  type RepositoryPart,
} from 'backstage-plugin-vpn-common';
import type { GitHost } from './gitHosts';

/** A repository as the form holds it: as it was typed, not checked. */
export interface EnteredRepository {
  host: string;
  parts: Partial<Record<RepositoryPart, string>>;
}

/** What was entered of a repository. */
export function readRepository(repoUrl: string): EnteredRepository {
  const [host, query] = repoUrl.split('?', 2);
  return { host, parts: Object.fromEntries(new URLSearchParams(query)) };
}

/** The value of what was entered, with those parts alone that name a repository on its host. */
export function writeRepository(
  { host, type }: GitHost,
  parts: EnteredRepository['parts'],
): string {
  const query = new URLSearchParams();
  for (const part of REPOSITORY_PARTS[type]) {
    const text = parts[part];
    if (text) {
      query.set(part, text);
    }
  }
  return `${host}?${query}`;
}
