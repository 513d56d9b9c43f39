import type { ApiObject } from '../store/ObjectStore';
import { timestamp } from '../store/time';

const NUMBERS = [1, 2, 3];

const CONDITIONS = [
  [
    'MemoryPressure',
    'False',
    'KubeletHasSufficientMemory',
    'kubelet has sufficient memory available',
  ],
  [
    'DiskPressure',
    'False',
    'KubeletHasNoDiskPressure',
    'kubelet has no disk pressure',
  ],
  [
    'PIDPressure',
    'False',
    'KubeletHasSufficientPID',
    'kubelet has sufficient PID available',
  ],
  ['Ready', 'True', 'KubeletReady', 'kubelet is posting ready status'],
];

/** The nodes, with addresses of the ranges that are kept for documentation (RFC 5737). */
export function nodes(): ApiObject[] {
  return NUMBERS.map(node);
}

function node(number: number): ApiObject {
  const name = `demo-node-${number}`;
  const podCIDR = `10.244.${number}.0/24`;
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'beta.kubernetes.io/arch': 'amd64',
        'beta.kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
      },
    },
    spec: { podCIDR, podCIDRs: [podCIDR] },
    status: {
      capacity: { cpu: '4', memory: '8Gi', pods: '110' },
      allocatable: { cpu: '4', memory: '8Gi', pods: '110' },
      conditions: CONDITIONS.map(([type, status, reason, message]) => ({
        type,
        status,
        lastHeartbeatTime: timestamp(),
        lastTransitionTime: timestamp(),
        reason,
        message,
      })),
      addresses: [
        { type: 'InternalIP', address: `192.0.2.${10 + number}` },
        { type: 'ExternalIP', address: `198.51.100.${10 + number}` },
        { type: 'Hostname', address: name },
      ],
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
      nodeInfo: {
        machineID: '',
        systemUUID: '',
        bootID: '',
        kernelVersion: '6.12.0-demo',
        osImage: 'Demo cluster',
        containerRuntimeVersion: 'containerd://2.0.0',
        kubeletVersion: 'v1.34.9',
        kubeProxyVersion: '',
        operatingSystem: 'linux',
        architecture: 'amd64',
      },
      images: [],
    },
  };
}
