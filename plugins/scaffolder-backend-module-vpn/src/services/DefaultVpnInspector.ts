import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CLUSTER_RESOURCE_TYPE,
  freeNodePort,
  vpnEntityRef,
} from 'backstage-plugin-vpn-common';
import {
  type ClusterService,
  inspectCluster,
  withinDeadline,
} from 'backstage-plugin-vpn-node';
import { FORM_FIELDS } from './formFields';
import { refusalsOf, refuseUnknownPort } from './refusals';
import { goOnWithout } from './unansweredCluster';
import type { Inspection, VpnInspector } from './VpnInspector';
import type { Wishes } from './wishes';

/** Inspects through the clusters of the Kubernetes plugin. */
export class DefaultVpnInspector implements VpnInspector {
  constructor(
    private readonly clusters: ClusterService,
    private readonly catalog: CatalogService,
  ) {}

  async inspect(
    wishes: Wishes,
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<Inspection> {
    const { cluster, name } = wishes;
    const [{ facts, cause }, nameRefusal, clusterEntityRef] = await Promise.all(
      [
        this.readFacts(wishes, signal),
        this.refuseName(name, credentials),
        this.findClusterEntity(cluster, credentials),
      ],
    );

    const refusals = [
      nameRefusal,
      ...(facts ? refusalsOf(facts, wishes) : refuseUnknownPort(wishes)).map(
        ({ wish, message }) => `${FORM_FIELDS[wish]}: ${message}`,
      ),
    ].filter(refusal => refusal !== undefined);
    if (refusals.length) {
      throw new InputError(
        `Nothing was published, because cluster ${cluster} cannot hold this VPN. Start over, and change:\n${refusals.join(
          '\n',
        )}`,
      );
    }
    const nodePort = wishes.nodePort ?? freeNodePort(facts!, name)!;
    return { facts, unanswered: cause, nodePort, clusterEntityRef };
  }

  /** What the cluster tells, or, where the user goes on without, why it tells nothing. */
  private async readFacts(wishes: Wishes, signal?: AbortSignal) {
    const { cluster, delivery } = wishes;
    try {
      const facts = await withinDeadline(
        cluster,
        async limits => {
          if (delivery === 'apply') {
            await this.clusters.connectToApply(cluster);
          }
          const client = await this.clusters.connect(cluster);
          return inspectCluster(client, limits);
        },
        { signal },
      );
      return { facts };
    } catch (error) {
      return { cause: goOnWithout(error, wishes) };
    }
  }

  private async refuseName(name: string, credentials: BackstageCredentials) {
    const entityRef = vpnEntityRef(name);
    const entity = await this.catalog.getEntityByRef(entityRef, {
      credentials,
    });
    return (
      entity &&
      `${FORM_FIELDS.name}: the catalog has ${entityRef} already; choose another name`
    );
  }

  private async findClusterEntity(
    cluster: string,
    credentials: BackstageCredentials,
  ) {
    const { items } = await this.catalog.getEntities(
      {
        filter: {
          kind: 'Resource',
          'spec.type': CLUSTER_RESOURCE_TYPE,
          'metadata.name': cluster,
        },
      },
      { credentials },
    );
    return items.length ? stringifyEntityRef(items[0]) : undefined;
  }
}
