import { quantityText } from 'backstage-plugin-vpn-common';
import { isEqual } from 'lodash';
import { usedIn } from '../admission/quotas/checkQuotas';
import { resources } from '../store/resources';
import type { Controller } from './Controller';

/** Keeps what each ResourceQuota says of how much of it is used. */
export const reconcileResourceQuotas: Controller = ({ store }) => {
  for (const quota of store.list(resources.resourceQuotas)) {
    const { hard = {} } = (quota.spec ?? {}) as {
      hard?: Record<string, string>;
    };
    const used = usedIn(store, quota.metadata.namespace!);
    const status = {
      hard,
      used: Object.fromEntries(
        Object.keys(hard).map(name => [name, quantityText(used[name] ?? 0)]),
      ),
    };
    if (!isEqual(quota.status, status)) {
      store.update(resources.resourceQuotas, { ...quota, status });
    }
  }
};
