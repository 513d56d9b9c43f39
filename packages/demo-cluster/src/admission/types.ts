/** The parts of a pod that defaults, validation and Pod Security look at. */
export interface PodSpec {
  containers?: Container[];
  initContainers?: Container[];
  volumes?: Volume[];
  hostNetwork?: boolean;
  hostPID?: boolean;
  hostIPC?: boolean;
  serviceAccountName?: string;
  securityContext?: SecurityContext & {
    sysctls?: Array<{ name: string; value: string }>;
  };
  [field: string]: unknown;
}

/** A container of a pod, init containers included. */
export interface Container {
  name: string;
  image?: string;
  ports?: Array<{
    name?: string;
    containerPort: number;
    protocol?: string;
    hostPort?: number;
  }>;
  volumeMounts?: Array<{ name: string; mountPath: string }>;
  env?: Array<{
    name: string;
    valueFrom?: { fieldRef?: { apiVersion?: string; fieldPath: string } };
  }>;
  resources?: {
    requests?: Record<string, string>;
    limits?: Record<string, string>;
  };
  securityContext?: SecurityContext;
  [field: string]: unknown;
}

/** What a pod or a container may do on its node. */
export interface SecurityContext {
  privileged?: boolean;
  allowPrivilegeEscalation?: boolean;
  runAsNonRoot?: boolean;
  runAsUser?: number;
  capabilities?: { add?: string[]; drop?: string[] };
  seccompProfile?: { type: string };
}

/** A volume of a pod: its name, and one field that says what it is. */
export interface Volume {
  name: string;
  [type: string]: unknown;
}

/** The parts of a Service that admission reads or sets. */
export interface ServiceSpec {
  type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  ports?: ServicePort[];
  clusterIP?: string;
  clusterIPs?: string[];
  [field: string]: unknown;
}

/** A port of a Service. */
export interface ServicePort {
  name?: string;
  protocol?: string;
  port: number;
  targetPort?: number | string;
  nodePort?: number;
}
