import type { ApiObject } from '../store/ObjectStore';

/** A condition in the status of a pod or a Deployment. */
export interface Condition {
  type: string;
  status: 'True' | 'False';
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
  lastUpdateTime?: string;
  /** `null` as the API writes it. */
  lastProbeTime?: null;
  observedGeneration?: number;
}

export interface Container {
  name: string;
  image: string;
  env?: Array<{ name: string; value?: string }>;
  volumeMounts?: Array<{
    name: string;
    mountPath: string;
    readOnly?: boolean;
  }>;
  [field: string]: unknown;
}

export interface ContainerState {
  running?: { startedAt: string };
  waiting?: { reason: string; message?: string };
  terminated?: {
    exitCode: number;
    reason: string;
    startedAt: string;
    finishedAt: string;
    containerID: string;
  };
}

export interface ContainerStatus {
  name: string;
  state: ContainerState;
  lastState: ContainerState;
  ready: boolean;
  restartCount: number;
  image: string;
  imageID: string;
  containerID?: string;
  started: boolean;
  resources?: object;
  volumeMounts?: object[];
}

export interface PodSpec {
  containers: Container[];
  initContainers?: Container[];
  volumes?: Array<{
    name: string;
    persistentVolumeClaim?: { claimName: string };
    configMap?: { name: string };
  }>;
  nodeName?: string;
  tolerations?: Array<{ key?: string; tolerationSeconds?: number }>;
  [field: string]: unknown;
}

export interface PodStatus {
  phase?: string;
  conditions?: Condition[];
  podIP?: string;
  startTime?: string;
  initContainerStatuses?: ContainerStatus[];
  containerStatuses?: ContainerStatus[];
  [field: string]: unknown;
}

export interface PodTemplate {
  metadata?: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec: PodSpec;
}

export interface Pod extends ApiObject {
  spec: PodSpec;
  status?: PodStatus;
}

export interface DeploymentStatus {
  conditions?: Condition[];
  [field: string]: unknown;
}

export interface Deployment extends ApiObject {
  spec: {
    replicas?: number;
    selector: object;
    template: PodTemplate;
    [field: string]: unknown;
  };
  status?: DeploymentStatus;
}

export interface ReplicaSet extends ApiObject {
  spec: { replicas: number; selector: object; template: PodTemplate };
  status?: DeploymentStatus;
}

export interface Claim extends ApiObject {
  spec: {
    accessModes: string[];
    resources: { requests: { storage: string } };
    storageClassName?: string;
    volumeName?: string;
    volumeMode?: string;
  };
  status?: { phase?: string; [field: string]: unknown };
}

export interface Volume extends ApiObject {
  spec: {
    claimRef?: {
      namespace: string;
      name: string;
      uid: string;
      [field: string]: unknown;
    };
    csi?: {
      driver: string;
      volumeHandle: string;
      volumeAttributes: Record<string, string>;
      [field: string]: unknown;
    };
    capacity: { storage: string };
    storageClassName: string;
    persistentVolumeReclaimPolicy: string;
    [field: string]: unknown;
  };
  status?: { phase?: string; [field: string]: unknown };
}

export interface StorageClass extends ApiObject {
  provisioner: string;
  reclaimPolicy?: string;
  volumeBindingMode?: string;
  parameters?: Record<string, string>;
}

/** A condition of a node; `Unknown` where its kubelet no longer answers. */
export interface NodeCondition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason: string;
  message: string;
  lastHeartbeatTime: string;
  lastTransitionTime: string;
}

export interface Node extends ApiObject {
  spec: {
    podCIDR: string;
    taints?: Array<{ key: string; effect: string; timeAdded?: string }>;
    [field: string]: unknown;
  };
  status: {
    addresses: Array<{ type: string; address: string }>;
    conditions: NodeCondition[];
  };
}

export interface Service extends ApiObject {
  spec: {
    type?: string;
    ports?: Array<{ protocol?: string; nodePort?: number }>;
    [field: string]: unknown;
  };
}

export interface ConfigMap extends ApiObject {
  data?: Record<string, string>;
}

export interface LonghornVolumeObject extends ApiObject {
  spec: { numberOfReplicas: number; [field: string]: unknown };
  status?: {
    robustness: string;
    state: string;
    currentNodeID: string;
    [field: string]: unknown;
  };
}
