import { quantityOf, quantityText } from 'backstage-plugin-vpn-common';
import type { ApiObject, ObjectStore } from '../../store/ObjectStore';
import { allResources } from '../../store/resourceOf';
import { type ResourceType, resources } from '../../store/resources';
import type { PodSpec } from '../types';
import { type Amounts, amountOf, type ResourceList, usageOf } from './usage';

/** A ResourceQuota, as far as admission reads it. */
interface QuotaSpec {
  hard?: Record<string, string>;
  scopes?: string[];
  scopeSelector?: object;
}

/** Compute resources that each container has to name where a quota limits them. */
const NAMED_BY_CONTAINERS = /^(?:(requests|limits)\.)?(cpu|memory)$/;

/**
 * Whether the quotas of a namespace have room for an object. Quotas with scopes
 * are not enforced.
 *
 * @returns what forbids the object, in a real server's words, or `undefined`
 */
export function checkQuotas(
  store: ObjectStore,
  resource: ResourceType,
  object: ApiObject,
  before?: ApiObject,
): string | undefined {
  const { namespace } = object.metadata;
  const quotas = namespace
    ? store.list(resources.resourceQuotas, namespace)
    : [];
  for (const { metadata, spec } of quotas) {
    const { hard = {}, scopes, scopeSelector } = (spec ?? {}) as QuotaSpec;
    const why =
      scopes || scopeSelector
        ? undefined
        : (resource === resources.pods &&
            unnamed(metadata.name, hard, object.spec as PodSpec)) ||
          exceeded(
            metadata.name,
            hard,
            usedIn(store, namespace!),
            difference(
              usageOf(resource, object),
              before && usageOf(resource, before),
            ),
          );
    if (why) {
      return why;
    }
  }
  return undefined;
}

/** What the objects of a namespace take of its quotas. */
export function usedIn(store: ObjectStore, namespace: string): Amounts {
  const used: Amounts = {};
  for (const resource of allResources.filter(({ namespaced }) => namespaced)) {
    for (const object of store.list(resource, namespace)) {
      for (const [name, amount] of Object.entries(usageOf(resource, object))) {
        used[name] = (used[name] ?? 0) + amount;
      }
    }
  }
  return used;
}

function difference(after: Amounts, before: Amounts = {}): Amounts {
  return Object.fromEntries(
    Object.entries(after).map(([name, amount]) => [
      name,
      amount - (before[name] ?? 0),
    ]),
  );
}

function unnamed(
  quota: string,
  hard: Record<string, string>,
  { containers = [], initContainers = [] }: PodSpec,
): string | undefined {
  const missing = Object.keys(hard)
    .sort()
    .flatMap(name => {
      const [matches, list = 'requests', resource] =
        NAMED_BY_CONTAINERS.exec(name) ?? [];
      const names = [...containers, ...initContainers]
        .filter(
          container =>
            matches &&
            amountOf(container, list as ResourceList, resource) === undefined,
        )
        .map(container => container.name)
        .sort();
      return names.length ? `${name} for: ${names.join(',')}` : [];
    });
  return missing.length
    ? `failed quota: ${quota}: must specify ${missing.join('; ')}`
    : undefined;
}

function exceeded(
  quota: string,
  hard: Record<string, string>,
  used: Amounts,
  requested: Amounts,
): string | undefined {
  const names = Object.keys(hard)
    .sort()
    .filter(
      name =>
        requested[name] > 0 &&
        (used[name] ?? 0) + requested[name] > quantityOf(hard[name]),
    );
  const list = (amount: (name: string) => string) =>
    names.map(name => `${name}=${amount(name)}`).join(',');
  return names.length
    ? `exceeded quota: ${quota}, requested: ${list(name =>
        quantityText(requested[name]),
      )}, used: ${list(name => quantityText(used[name] ?? 0))}, limited: ${list(
        name => hard[name],
      )}`
    : undefined;
}
