import type { KubernetesObject } from 'backstage-plugin-vpn-node';
import type { RecordedFacts, VpnSettings } from 'backstage-plugin-vpn-common';

/** The scripts that run in the pod, by file name. */
export type Scripts = Record<string, string>;

/** All that a repository is made from. */
export interface GeneratorInput {
  settings: VpnSettings;
  /** What the cluster tells about itself; without it the network policy is wider. */
  facts?: RecordedFacts;
  /** Ref of the cluster's entity, where the catalog knows it. */
  clusterEntityRef?: string;
  scripts: Scripts;
}

/** An object of the Kubernetes API with all its fields. */
export type Manifest = KubernetesObject & { [field: string]: unknown };

/** A generated repository. */
export interface GeneratedVpn {
  /** Content by path in the repository. */
  files: Record<string, string>;
  /** The objects of `manifests`, in the order in which they are applied. */
  objects: Manifest[];
}
