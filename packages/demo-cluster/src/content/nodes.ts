import { kubernetesTime } from '../store/kubernetesTime';
import type { NodeCondition } from '../controller/objects';
import type { ApiObject } from '../store/ObjectStore';

/** The nodes of the cluster, of addresses that documentation is allowed to use. */
export const nodes: ApiObject[] = [0, 1, 2].map(nodeOf);

function nodeOf(index: number): ApiObject {
  const name = `demo-node-${index + 1}`;
  const podCIDR = `10.244.${index}.0/24`;
  const platform = {
    'kubernetes.io/arch': 'amd64',
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': 'linux',
  };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'beta.kubernetes.io/arch': 'amd64',
        'beta.kubernetes.io/os': 'linux',
        ...platform,
      },
      annotations: {
        'node.alpha.kubernetes.io/ttl': '0',
        'volumes.kubernetes.io/controller-managed-attach-detach': 'true',
      },
    },
    spec: { podCIDR, podCIDRs: [podCIDR] },
    status: {
      capacity: capacity('264212084Ki'),
      allocatable: capacity('267847642337'),
      conditions: nodeConditions(),
      addresses: [
        { type: 'InternalIP', address: `192.0.2.${11 + index}` },
        { type: 'ExternalIP', address: `198.51.100.${11 + index}` },
        { type: 'Hostname', address: name },
      ],
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
      nodeInfo: {
        machineID: '',
        systemUUID: '',
        bootID: '',
        kernelVersion: '6.12.0-demo',
        osImage: 'Demo cluster (embedded)',
        containerRuntimeVersion: 'containerd://1.7.24',
        kubeletVersion: 'v1.34.9',
        kubeProxyVersion: '',
        operatingSystem: 'linux',
        architecture: 'amd64',
      },
      images: [],
    },
  };
}

function capacity(storage: string) {
  return {
    cpu: '2',
    'ephemeral-storage': storage,
    'hugepages-1Gi': '0',
    'hugepages-2Mi': '0',
    memory: '8192000Ki',
    pods: '110',
  };
}

/** The conditions of a node whose kubelet answers. */
export function nodeConditions(): NodeCondition[] {
  const pressure = (type: string, reason: string, message: string) => ({
    type,
    status: 'False' as const,
    reason,
    message: `kubelet has ${message} available`,
  });
  const now = kubernetesTime();
  return [
    pressure(
      'MemoryPressure',
      'KubeletHasSufficientMemory',
      'sufficient memory',
    ),
    {
      type: 'DiskPressure',
      status: 'False' as const,
      reason: 'KubeletHasNoDiskPressure',
      message: 'kubelet has no disk pressure',
    },
    pressure('PIDPressure', 'KubeletHasSufficientPID', 'sufficient PID'),
    {
      type: 'Ready',
      status: 'True' as const,
      reason: 'KubeletReady',
      message: 'kubelet is posting ready status',
    },
  ].map(condition => ({
    ...condition,
    lastHeartbeatTime: now,
    lastTransitionTime: now,
  }));
}
