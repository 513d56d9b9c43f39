import { freeNodePort } from '../admission/allocateService';
import type { ApiObject } from '../store/ObjectStore';
import { resources } from '../store/resources';
import { VPN_LABEL_SELECTOR } from 'backstage-plugin-vpn-common';
import { labelSelector } from '../api/selectors';
import { consumersOf } from './claims';
import type { Claim } from './kinds';
import type { Surroundings } from './Surroundings';

const isOfVpn = labelSelector(VPN_LABEL_SELECTOR);

/** Breaks claims and Services as faults say, and mends them when the fault is gone. */
export class BrokenObjects {
  /** What was there before a fault changed it, by uid of what took its place. */
  private readonly claims = new Map<string, Claim>();
  private readonly nodePorts = new Map<string, number>();

  constructor(private readonly surroundings: Surroundings) {}

  reconcile(): void {
    const { store, faults } = this.surroundings;
    for (const object of store
      .list(resources.persistentVolumeClaims)
      .filter(isOfVpn)) {
      const original = this.claims.get(object.metadata.uid!);
      const isBroken = faults.isActive(
        'claim-pending',
        object.metadata.namespace,
      );
      if (isBroken && !original) {
        this.breakClaim(object as Claim);
      } else if (!isBroken && original) {
        this.replaceClaim(object as Claim, original.spec);
        this.claims.delete(object.metadata.uid!);
      }
    }
    store
      .list(resources.services)
      .filter(isOfVpn)
      .forEach(service => this.moveService(service));
  }

  /** The class of a claim cannot be changed, so another claim takes its place. */
  private breakClaim(claim: Claim): void {
    const broken = this.replaceClaim(claim, {
      ...claim.spec,
      storageClassName: `${claim.spec.storageClassName ?? 'longhorn'}-missing`,
    });
    this.claims.set(broken.metadata.uid!, claim);
  }

  private replaceClaim(claim: Claim, spec: Claim['spec']): ApiObject {
    const { store } = this.surroundings;
    const {
      namespace,
      name,
      labels,
      annotations = {},
      managedFields,
      finalizers,
    } = claim.metadata;
    const pods = consumersOf(this.surroundings, claim);
    store.delete(resources.persistentVolumeClaims, namespace, name);
    pods.forEach(({ metadata }) =>
      store.delete(resources.pods, namespace, metadata.name),
    );
    const { volumeName, ...unbound } = spec;
    const own = Object.entries(annotations).filter(
      ([key]) => !/^(?:pv|volume|volume\.beta)\.kubernetes\.io\//.test(key),
    );
    return store.create(resources.persistentVolumeClaims, {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: {
        name,
        namespace,
        labels,
        annotations: Object.fromEntries(own),
        managedFields,
        finalizers,
      },
      spec: unbound,
      status: { phase: 'Pending' },
    });
  }

  private moveService(service: ApiObject): void {
    const { store, faults } = this.surroundings;
    const { uid, namespace } = service.metadata;
    const [port] = (service.spec as { ports: Array<{ nodePort?: number }> })
      .ports;
    const original = this.nodePorts.get(uid!);
    const isMoved = faults.isActive('node-port-changed', namespace);
    if (isMoved && !original && port.nodePort) {
      this.nodePorts.set(uid!, port.nodePort);
      port.nodePort = freeNodePort(store);
      store.update(resources.services, service);
    } else if (!isMoved && original) {
      this.nodePorts.delete(uid!);
      port.nodePort = original;
      store.update(resources.services, service);
    }
  }
}
