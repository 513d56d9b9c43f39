import type { ApiObject } from '../store/ObjectStore';

/** A reference of an object to the one that it belongs to. */
export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller: boolean;
  blockOwnerDeletion: boolean;
}

export interface Container {
  name: string;
  image: string;
  volumeMounts?: Array<{ name: string; mountPath: string; readOnly?: boolean }>;
  resources?: object;
}

export interface PodSpec {
  nodeName?: string;
  initContainers?: Container[];
  containers: Container[];
  volumes?: Array<{
    name: string;
    persistentVolumeClaim?: { claimName: string };
    configMap?: { name: string };
  }>;
}

export interface Condition {
  type: string;
  status: 'True' | 'False';
  observedGeneration?: number;
  lastProbeTime?: null;
  lastTransitionTime?: string;
  lastUpdateTime?: string;
  reason?: string;
  message?: string;
}

export interface PodStatus {
  phase: string;
  conditions?: Condition[];
  startTime?: string;
  [field: string]: unknown;
}

export interface Pod extends ApiObject {
  spec: PodSpec;
  status: PodStatus;
}

export interface PodTemplate {
  metadata: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec: PodSpec;
}

export interface Workload extends ApiObject {
  spec: {
    replicas: number;
    selector: { matchLabels: Record<string, string> };
    template: PodTemplate;
    strategy?: { type: string };
  };
  status: { conditions?: Condition[]; [field: string]: unknown };
}

export interface Claim extends ApiObject {
  spec: {
    storageClassName?: string;
    volumeName?: string;
    accessModes: string[];
    resources: { requests: { storage: string } };
    volumeMode: string;
  };
  status: { phase: string };
}
