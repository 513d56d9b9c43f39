import type {
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import {
  type Entity,
  getEntitySourceLocation,
  parseEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { fetchContents } from '@backstage/plugin-scaffolder-node';
import { vpnBindingOf } from 'backstage-plugin-vpn-common';
import type { LocalRepositories } from '../localRepositories/LocalRepositories';
import type { RepositoryOrigin, VpnRepositories } from './VpnRepositories';

/** Reads local repositories, and those of the hosts that the portal is configured for. */
export class DefaultVpnRepositories implements VpnRepositories {
  constructor(
    private readonly options: {
      catalog: CatalogService;
      integrations: ScmIntegrations;
      reader: UrlReaderService;
      /** `undefined` where no folder is configured. */
      localRepositories: LocalRepositories | undefined;
    },
  ) {}

  async find(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<RepositoryOrigin> {
    const entity = await this.options.catalog.getEntityByRef(
      parseEntityRef(entityRef, { defaultKind: 'resource' }),
      { credentials },
    );
    if (!entity) {
      throw new NotFoundError(
        `The catalog has no ${entityRef}, or you may not see it`,
      );
    }
    vpnBindingOf(entity);
    return this.originOf(entity, entityRef);
  }

  async head({ host, target }: RepositoryOrigin): Promise<string | undefined> {
    return host === 'local'
      ? this.options.localRepositories?.head(target)
      : undefined;
  }

  async fetch(
    { target }: RepositoryOrigin,
    commit: string | undefined,
    folder: string,
  ): Promise<void> {
    const { integrations, reader, localRepositories } = this.options;
    if (commit) {
      await localRepositories?.checkOut(target, commit, folder);
      return;
    }
    await fetchContents({
      reader,
      integrations,
      fetchUrl: target,
      outputPath: folder,
    });
  }

  async readFile(
    { host, target }: RepositoryOrigin,
    file: string,
  ): Promise<string> {
    const { integrations, reader, localRepositories } = this.options;
    if (host === 'local') {
      return localRepositories!.readFile(target, file);
    }
    const url = integrations.resolveUrl({ url: file, base: target });
    const response = await reader.readUrl(url);
    return (await response.buffer()).toString('utf8');
  }

  private async originOf(
    entity: Entity,
    entityRef: string,
  ): Promise<RepositoryOrigin> {
    const { type, target } = getEntitySourceLocation(entity);
    if (type === 'file') {
      const name = await this.options.localRepositories?.nameOf(target);
      if (name) {
        return { host: 'local', target: name };
      }
    }
    const integration =
      type === 'url' ? this.options.integrations.byUrl(target) : undefined;
    if (!integration) {
      throw new InputError(
        `${entityRef} comes from ${type}:${target}, which is no repository that the portal can change. It changes VPNs in its own folder, and on the Git hosts that the operator configured under integrations`,
      );
    }
    return { host: integration.type, target };
  }
}
