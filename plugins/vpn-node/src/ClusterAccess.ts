import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { DefaultClusterAccessHolder } from './DefaultClusterAccessHolder';

/** What the Kubernetes plugin knows of its clusters, asked on the portal's own behalf. */
export interface ClusterAccess {
  /** The clusters of all its cluster locators. */
  getClusters(): Promise<ClusterDetails[]>;

  /** Credential that the auth provider of a cluster gives to the portal. */
  getCredential(cluster: ClusterDetails): Promise<KubernetesCredential>;
}

/**
 * Carries the {@link ClusterAccess} from the Kubernetes plugin to the VPN
 * plugins. The Kubernetes plugin makes it while it initialises.
 */
export interface ClusterAccessHolder {
  /** Called by the backend module of the Kubernetes plugin, once. */
  set(access: ClusterAccess): void;

  /**
   * Waits until the plugins of the backend have initialised; `undefined` where
   * the Kubernetes plugin did not hand anything over. Await it while handling a
   * request, never while a plugin initialises: startup would wait for itself.
   */
  get(): Promise<ClusterAccess | undefined>;
}

/** Ref of the {@link ClusterAccessHolder}. */
export const clusterAccessServiceRef = createServiceRef<ClusterAccessHolder>({
  id: 'vpn.cluster-access',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { lifecycle: coreServices.rootLifecycle },
      factory: DefaultClusterAccessHolder.create,
    }),
});
