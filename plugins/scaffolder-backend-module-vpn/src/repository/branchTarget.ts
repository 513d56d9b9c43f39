import { InputError } from '@backstage/errors';
import {
  DefaultAzureDevOpsCredentialsProvider,
  type ScmIntegrations,
} from '@backstage/integration';
import { cloneUrlOf, parseRepository } from 'backstage-plugin-vpn-common';

/** Where a branch is pushed to, and who the portal is there. */
export interface BranchTarget {
  cloneUrl: string;
  auth: { username: string; password: string } | { token: string };
  /** Page that compares a branch with the others, to propose it from. */
  pageOf(branch: string): string;
}

/**
 * Finds out where a branch of a repository is pushed to, on the hosts that
 * Backstage has no step for pull requests for.
 *
 * @throws InputError if it is another host, or the portal has no credentials there
 */
export async function branchTargetOf(
  integrations: ScmIntegrations,
  repoUrl: string,
): Promise<BranchTarget> {
  const repository = parseRepository(repoUrl)!;
  const { host, repo } = repository;
  const gitea = integrations.gitea.byHost(host)?.config;
  if (gitea?.username && gitea.password && 'owner' in repository) {
    const base = gitea.baseUrl ?? `https://${host}`;
    const page = `${base}/${repository.owner}/${repo}`;
    return {
      cloneUrl: `${page}.git`,
      auth: { username: gitea.username, password: gitea.password },
      pageOf: branch => `${page}/compare/main...${branch}`,
    };
  }
  if (integrations.azure.byHost(host)) {
    // Azure DevOps has one address for people and for Git.
    const page = cloneUrlOf(repository);
    const credentials =
      await DefaultAzureDevOpsCredentialsProvider.fromIntegrations(
        integrations,
      ).getCredentials({ url: page });
    if (credentials) {
      const { token, type } = credentials;
      return {
        cloneUrl: page,
        // Azure DevOps takes a personal access token as password of anybody.
        auth:
          type === 'pat' ? { username: 'portal', password: token } : { token },
        pageOf: branch => `${page}/pullrequestcreate?sourceRef=${branch}`,
      };
    }
  }
  throw new InputError(
    `No branch can be pushed to ${host}: it is no Gitea or Azure DevOps that the portal has credentials for. The operator configures them under integrations`,
  );
}
