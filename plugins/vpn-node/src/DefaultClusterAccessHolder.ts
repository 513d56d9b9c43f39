import type { RootLifecycleService } from '@backstage/backend-plugin-api';
import { createDeferred, type DeferredPromise } from '@backstage/types';
import type { ClusterAccess, ClusterAccessHolder } from './ClusterAccess';

/**
 * Settles with what it is given, or with nothing when the backend has started:
 * root startup hooks run after every plugin and module has initialised.
 */
export class DefaultClusterAccessHolder implements ClusterAccessHolder {
  static create(options: {
    lifecycle: RootLifecycleService;
  }): DefaultClusterAccessHolder {
    const holder = new DefaultClusterAccessHolder();
    options.lifecycle.addStartupHook(() => holder.access.resolve(undefined));
    return holder;
  }

  private readonly access: DeferredPromise<ClusterAccess | undefined> =
    createDeferred();

  private constructor() {}

  set(access: ClusterAccess): void {
    this.access.resolve(access);
  }

  async get(): Promise<ClusterAccess | undefined> {
    return this.access;
  }
}
