import { NotFoundError } from '@backstage/errors';
import { isEqual } from 'lodash';
import type { ClusterFaults } from '../api/ClusterFaults';
import type { ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import { breakApi } from './breakApi';
import { Breakdown, isVpnFault, VpnFault } from './names';
import { replaceClaims, replacePods } from './replaceObjects';
import { bringNodeBack, takeNodeAway } from './nodes';
import { changeNodePorts, NodePorts, restoreNodePorts } from './nodePorts';

/**
 * The faults that the demo cluster was told to have. Most only stand here,
 * and the controllers bring the cluster to where the fault would.
 */
export class Breakdowns {
  #active: Breakdown[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #nodePorts = new Map<string, NodePorts>();
  readonly #nodesAway = new Map<string, string | undefined>();

  constructor(
    private readonly store: ObjectStore,
    private readonly api: ClusterFaults,
  ) {}

  /** The faults of now. */
  list(): Breakdown[] {
    return [...this.#active];
  }

  /** Whether the VPN in a namespace suffers from a fault. */
  affects(namespace: string, fault: VpnFault): boolean {
    return this.#active.some(
      active =>
        active.fault === fault &&
        'namespace' in active &&
        active.namespace === namespace,
    );
  }

  /**
   * Begins a fault; does nothing where it is there already.
   *
   * @throws NotFoundError where the cluster has no such namespace
   */
  break(breakdown: Breakdown): void {
    if (
      'namespace' in breakdown &&
      !this.store.get(resources.namespaces, undefined, breakdown.namespace)
    ) {
      throw new NotFoundError(
        `The demo cluster has no namespace ${breakdown.namespace}`,
      );
    }
    if (this.#active.some(active => isEqual(active, breakdown))) {
      return;
    }
    this.#active.push(breakdown);
    if ('namespace' in breakdown) {
      this.#begin(breakdown.namespace, breakdown.fault);
    } else {
      breakApi(this.api, breakdown);
    }
    this.#tell();
  }

  /** Ends all faults, or those of a name. */
  heal(fault?: string): void {
    const ended = this.#active.filter(
      active => fault === undefined || active.fault === fault,
    );
    this.#active = this.#active.filter(active => !ended.includes(active));
    for (const breakdown of ended) {
      if ('namespace' in breakdown) {
        this.#end(breakdown.namespace, breakdown.fault);
      }
    }
    if (ended.some(active => !isVpnFault(active.fault))) {
      this.#resetApi();
    }
    this.#tell();
  }

  /** Tells when a fault begins or ends; gives a function that ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    this.#listeners.forEach(listener => listener());
  }

  /** The API ends all its faults at once, so that those that stay begin anew. */
  #resetApi(): void {
    this.api.heal();
    for (const active of this.#active) {
      if (!('namespace' in active)) {
        breakApi(this.api, active);
      }
    }
  }

  #begin(namespace: string, fault: VpnFault): void {
    switch (fault) {
      case 'image-pull-error':
        // A container that runs needs no image.
        replacePods(this.store, namespace);
        break;
      case 'claim-pending':
        replaceClaims(this.store, namespace);
        replacePods(this.store, namespace);
        break;
      case 'node-port-changed':
        this.#nodePorts.set(namespace, changeNodePorts(this.store, namespace));
        break;
      case 'node-down':
        this.#nodesAway.set(namespace, takeNodeAway(this.store, namespace));
        break;
      default:
    }
  }

  #end(namespace: string, fault: VpnFault): void {
    if (fault === 'node-port-changed') {
      restoreNodePorts(this.store, namespace, this.#nodePorts.get(namespace)!);
      this.#nodePorts.delete(namespace);
    }
    if (fault === 'node-down') {
      this.#bringBack(namespace);
    }
  }

  /** Another VPN may have lost the same node. */
  #bringBack(namespace: string): void {
    const node = this.#nodesAway.get(namespace);
    this.#nodesAway.delete(namespace);
    if (node && ![...this.#nodesAway.values()].includes(node)) {
      bringNodeBack(this.store, node);
    }
  }
}
