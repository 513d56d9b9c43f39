import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { freeNodePort, vpnEntityRef } from 'backstage-plugin-vpn-common';
import { type ClusterService, withinDeadline } from 'backstage-plugin-vpn-node';
import { clusterEntityRefOf } from './clusterEntityRefOf';
import { FORM_FIELDS } from './formFields';
import { type FactsAndHolder, readFacts } from './readFacts';
import { refusalsOf, refuseUnknownPort } from './refusals';
import { goOnWithout } from './unansweredCluster';
import type {
  Inspection,
  InspectionOptions,
  VpnInspector,
} from './VpnInspector';
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
    options: InspectionOptions = {},
  ): Promise<Inspection> {
    const { cluster, name } = wishes;
    const [{ facts, holder, cause }, nameRefusal, clusterEntityRef] =
      await Promise.all([
        this.askCluster(wishes, options),
        this.refuseName(name, credentials),
        clusterEntityRefOf(this.catalog, cluster, credentials),
      ]);

    const refusals = [
      nameRefusal,
      ...(facts
        ? refusalsOf(facts, wishes, holder)
        : refuseUnknownPort(wishes)
      ).map(({ wish, message }) => `${FORM_FIELDS[wish]}: ${message}`),
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
  private async askCluster(
    wishes: Wishes,
    { signal, tellHolder }: InspectionOptions,
  ): Promise<Partial<FactsAndHolder> & { cause?: string }> {
    const { cluster, delivery, nodePort } = wishes;
    try {
      return await withinDeadline(
        cluster,
        async limits => {
          if (delivery === 'apply') {
            await this.clusters.connectToApply(cluster);
          }
          const client = await this.clusters.connect(cluster);
          return readFacts(client, { nodePort, tellHolder }, limits);
        },
        { signal },
      );
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
}
