import {
  REPOSITORY_PARTS,
  type RepositoryPart,
  repositoryPartSchemas,
  repoUrlSchema,
} from 'backstage-plugin-vpn-common';
import { firstIssue } from '../form';
import { readRepository } from './enteredRepository';
import type { GitHost } from './gitHosts';
import { partWords } from './partWords';

/** Said of a part that was not entered. */
export const MISSING = 'is missing';

/** What is wrong with a part of what was entered; `undefined` where nothing is, or nothing was entered. */
export function partProblem(
  part: RepositoryPart,
  text: string | undefined,
): string | undefined {
  return text ? firstIssue(repositoryPartSchemas[part], text) : undefined;
}

/** Why the portal cannot publish on a host; `undefined` where it knows it. */
export function hostProblem(
  host: string,
  hosts: GitHost[],
): string | undefined {
  return hosts.some(known => known.host === host)
    ? undefined
    : `this portal does not know ${host}; choose another, or ask its operator to add it to integrations`;
}

/** The first thing that is wrong with a `repoUrl`, or missing in it; `undefined` where nothing is. */
export function repositoryProblem(
  repoUrl: string | undefined,
  hosts: GitHost[],
): string | undefined {
  if (!repoUrl) {
    return undefined;
  }
  const { host, parts } = readRepository(repoUrl);
  const known = hosts.find(candidate => candidate.host === host);
  if (!known) {
    return hostProblem(host, hosts);
  }
  for (const part of REPOSITORY_PARTS[known.type]) {
    const problem = parts[part] ? partProblem(part, parts[part]) : MISSING;
    if (problem) {
      return `${partWords[part].label}: ${problem}`;
    }
  }
  return firstIssue(repoUrlSchema, repoUrl);
}
