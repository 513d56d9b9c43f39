import type {
  ConfigMapFetchResponse,
  DeploymentFetchResponse,
  PersistentVolumeClaimsFetchResponse,
  PodFetchResponse,
  ServiceFetchResponse,
} from '@backstage/plugin-kubernetes-common';
import type { VpnSource } from '../status/vpnStatus';

/** A pod, as the API server gives it. */
export type KubernetesPod = PodFetchResponse['resources'][number];
/** A Service. */
export type KubernetesService = ServiceFetchResponse['resources'][number];
/** A Deployment. */
export type KubernetesDeployment = DeploymentFetchResponse['resources'][number];
/** A claim. */
export type KubernetesClaim =
  PersistentVolumeClaimsFetchResponse['resources'][number];
/** A ConfigMap. */
export type KubernetesConfigMap = ConfigMapFetchResponse['resources'][number];

/** The part of an event that a status shows, and that tells the cause of a problem. */
export interface KubernetesEvent {
  type?: string;
  reason?: string;
  message?: string;
  count?: number;
  series?: { count?: number; lastObservedTime?: string };
  // The API has `null` where another field has the time.
  lastTimestamp?: string | null;
  eventTime?: string | null;
  metadata?: { creationTimestamp?: string };
  involvedObject: { kind?: string; name?: string };
}

/** The part of a Longhorn volume (longhorn.io/v1beta2) that a status shows. */
export interface LonghornVolume {
  metadata?: { name?: string; namespace?: string };
  spec?: { numberOfReplicas?: number; size?: string };
  status?: {
    robustness?: string;
    state?: string;
    actualSize?: number;
    currentNodeID?: string;
  };
}

/** The objects of one namespace that carry the label of a VPN. */
export interface VpnObjects {
  pods: KubernetesPod[];
  services: KubernetesService[];
  deployments: KubernetesDeployment[];
  persistentVolumeClaims: KubernetesClaim[];
  /** The status ConfigMap. */
  configMaps: KubernetesConfigMap[];
  /** The Longhorn volumes behind the claims, by the name of the claim's volume (`spec.volumeName`). */
  longhornVolumes: Record<string, LonghornVolume>;
  /** Events of the namespace, where a problem needed its cause. */
  events: KubernetesEvent[];
  /** `Kind name` of objects of a VPN server in the namespace that lack the label, where nothing else was found. */
  unlabelled: string[];
}

/** Why a cluster as a whole cannot be read. */
export interface ClusterFailure {
  code:
    | 'cluster-unknown'
    | 'cluster-unsupported'
    | 'cluster-unreachable'
    | 'cluster-refused'
    | 'cluster-slow';
  /** What the cluster or the network said, without secrets. */
  cause: string;
}

/** All that a status is derived from. */
export interface VpnObservation {
  entityRef: string;
  cluster: string;
  namespace: string;
  objects: VpnObjects;
  sources: VpnSource[];
  /** Where the cluster as a whole cannot be read. */
  failure?: ClusterFailure;
  /** When the present content of the status ConfigMap was received, in milliseconds since the epoch. */
  reportReceivedAt?: number;
  /** When the objects were last known to be as they are, in milliseconds since the epoch. */
  observedAt: number;
}
