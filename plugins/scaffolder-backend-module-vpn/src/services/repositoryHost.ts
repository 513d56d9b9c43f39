import { InputError, NotAllowedError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  type HostType,
  parseRepository,
  type Repository,
  REPOSITORY_PARTS,
  repoUrlSchema,
} from 'backstage-plugin-vpn-common';
import { z } from 'zod';
import { FORM_FIELDS } from './formFields';
import { parseInput } from './parseInput';

interface HostKind {
  /** Whether the integration of a host has what it takes to publish. */
  hasCredentials(integrations: ScmIntegrationRegistry, host: string): boolean;
  /** What the operator gives the integration. */
  credentials: string;
}

const KINDS = {
  github: {
    hasCredentials({ github }, host) {
      const { token, apps } = github.byHost(host)!.config;
      return Boolean(token || apps?.length);
    },
    credentials: 'a token or a GitHub App',
  },
  gitlab: {
    hasCredentials: ({ gitlab }, host) =>
      Boolean(gitlab.byHost(host)!.config.token),
    credentials: 'a token',
  },
  gitea: {
    hasCredentials({ gitea }, host) {
      const { username, password } = gitea.byHost(host)!.config;
      return Boolean(username && password);
    },
    credentials: 'username and password',
  },
  bitbucketCloud: {
    hasCredentials({ bitbucketCloud }, host) {
      const { token, username, appPassword, clientId, clientSecret } =
        bitbucketCloud.byHost(host)!.config;
      return Boolean(
        token || (username && appPassword) || (clientId && clientSecret),
      );
    },
    credentials: 'username and token, or clientId and clientSecret',
  },
  bitbucketServer: {
    hasCredentials({ bitbucketServer }, host) {
      const { token, username, password } =
        bitbucketServer.byHost(host)!.config;
      return Boolean(token || (username && password));
    },
    credentials: 'a token, or username and password',
  },
  azure: {
    hasCredentials: ({ azure }, host) =>
      Boolean(azure.byHost(host)!.config.credentials?.length),
    credentials: 'credentials',
  },
} satisfies Record<HostType, HostKind>;

const typeSchema = z.enum(
  Object.keys(REPOSITORY_PARTS) as [HostType, ...HostType[]],
);

/**
 * What a `repoUrl` says, and the kind of its host: that of the host's integration.
 *
 * @throws InputError if the `repoUrl` is none, or is on a host that nothing can be published on
 * @throws NotAllowedError if the portal has no credentials for the host
 */
export function inspectHost(
  integrations: ScmIntegrationRegistry,
  repoUrl: string,
): { type: HostType; repository: Repository } {
  parseInput(z.object({ repoUrl: repoUrlSchema }), { repoUrl });
  const repository = parseRepository(repoUrl)!;
  const { host, ...parts } = repository;
  const { data: type } = typeSchema.safeParse(integrations.byHost(host)?.type);
  if (!type) {
    const known = integrations.list().filter(isPublishable);
    throw new InputError(
      `${
        FORM_FIELDS.repoUrl
      }: the portal cannot publish on ${host}; choose one of ${known
        .map(({ title }) => title)
        .join(
          ', ',
        )}, or ask the operator of the portal to add ${host} to integrations`,
    );
  }
  const kind: HostKind = KINDS[type];
  const named = [...REPOSITORY_PARTS[type]];
  if (named.sort().join() !== Object.keys(parts).sort().join()) {
    const shape = REPOSITORY_PARTS[type].map(
      part => `${part}=${part.toUpperCase()}`,
    );
    throw new InputError(
      `${
        FORM_FIELDS.repoUrl
      }: ${repoUrl} names no repository on ${host}; write ${host}?${shape.join(
        '&',
      )}`,
    );
  }
  if (!kind.hasCredentials(integrations, host)) {
    throw new NotAllowedError(
      `${FORM_FIELDS.repoUrl}: the portal has no credentials for ${host}; choose another host, or ask the operator of the portal to give integrations.${type} for ${host} ${kind.credentials}`,
    );
  }
  return { type, repository };
}

function isPublishable({ type }: { type: string }): boolean {
  return typeSchema.safeParse(type).success;
}
