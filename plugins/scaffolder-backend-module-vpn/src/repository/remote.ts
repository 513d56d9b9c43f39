import { InputError, NotAllowedError } from '@backstage/errors';
import {
  DefaultAzureDevOpsCredentialsProvider,
  getBitbucketCloudOAuthToken,
  type ScmIntegrations,
} from '@backstage/integration';
import {
  cloneUrlOf,
  type HostType,
  type Repository,
} from 'backstage-plugin-vpn-common';
import { inspectHost } from '../services/repositoryHost';

/** Who the portal is for Git on a host. */
export type GitAuth =
  | { username: string; password: string }
  | { token: string };

/** A repository on a Git host, as Git reaches it. */
export interface Remote {
  type: HostType;
  repository: Repository;
  cloneUrl: string;
  auth: GitAuth;
}

/** Address and credentials, where the host is known and has been given some. */
type Access = (
  integrations: ScmIntegrations,
  repository: Repository,
) => Promise<Pick<Remote, 'cloneUrl' | 'auth'>>;

const ACCESS: Partial<Record<HostType, Access>> = {
  async gitlab({ gitlab }, repository) {
    const { baseUrl, token } = gitlab.byHost(repository.host)!.config;
    return {
      cloneUrl: below(baseUrl, repository),
      auth: { username: 'oauth2', password: token! },
    };
  },
  async gitea({ gitea }, repository) {
    const { baseUrl, username, password } = gitea.byHost(
      repository.host,
    )!.config;
    return {
      cloneUrl: below(baseUrl, repository),
      auth: { username: username!, password: password! },
    };
  },
  async bitbucketCloud({ bitbucketCloud }, repository) {
    const { clientId, clientSecret, token, username, appPassword } =
      bitbucketCloud.byHost(repository.host)!.config;
    const accessToken =
      clientId && clientSecret
        ? await getBitbucketCloudOAuthToken(clientId, clientSecret)
        : token;
    // Bitbucket names who signs in after the kind of the token.
    const isOfUser = username && !clientId;
    return {
      cloneUrl: cloneUrlOf(repository),
      auth: accessToken
        ? {
            username: isOfUser ? 'x-bitbucket-api-token-auth' : 'x-token-auth',
            password: accessToken,
          }
        : { username: username!, password: appPassword! },
    };
  },
  async bitbucketServer({ bitbucketServer }, repository) {
    const { token, username, password } = bitbucketServer.byHost(
      repository.host,
    )!.config;
    return {
      cloneUrl: cloneUrlOf(repository),
      auth: token ? { token } : { username: username!, password: password! },
    };
  },
  async azure(integrations, repository) {
    // Azure DevOps has one address for people and for Git.
    const cloneUrl = cloneUrlOf(repository);
    const credentials =
      await DefaultAzureDevOpsCredentialsProvider.fromIntegrations(
        integrations,
      ).getCredentials({ url: cloneUrl });
    if (!credentials) {
      throw new NotAllowedError(
        `The portal has no credentials for ${cloneUrl}; ask its operator to add some to integrations.azure`,
      );
    }
    const { token, type } = credentials;
    return {
      cloneUrl,
      // Azure DevOps takes a personal access token as password of anybody.
      auth:
        type === 'pat' ? { username: 'portal', password: token } : { token },
    };
  },
};

/**
 * Finds out how Git reaches a repository. Of GitHub alone it is not told:
 * Backstage's steps do there whatever is to be done.
 *
 * @throws InputError if the host is another one
 * @throws NotAllowedError if the portal has no credentials there
 */
export async function remoteOf(
  integrations: ScmIntegrations,
  repoUrl: string,
): Promise<Remote> {
  const { type, repository } = inspectHost(integrations, repoUrl);
  const access = ACCESS[type];
  if (!access) {
    throw new InputError(
      `Nothing is pushed to ${repository.host} by this step; Backstage's own steps do it there`,
    );
  }
  return { type, repository, ...(await access(integrations, repository)) };
}

/** Address of a repository on a host that may be served below a path of its own. */
function below(baseUrl: string | undefined, repository: Repository): string {
  const cloneUrl = cloneUrlOf(repository);
  return baseUrl ? `${baseUrl}${new URL(cloneUrl).pathname}` : cloneUrl;
}
