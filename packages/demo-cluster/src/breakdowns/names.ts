/** What one VPN can be told to suffer from, by its namespace. */
export const vpnFaults = [
  'image-pull-error',
  'crash-loop',
  'claim-pending',
  'volume-degraded',
  'volume-faulted',
  'tunnel-down',
  'forwarding-off',
  'reporter-silent',
  'peer-missing',
  'node-port-changed',
  'node-down',
] as const;

/** What the whole cluster can be told to suffer from. */
export const clusterFaults = [
  'refuse-401',
  'refuse-403',
  'hang',
  'slow',
  'disconnect',
  'error-500',
  'throttle-429',
  'truncate',
  'expire-watches',
  'close-watches',
] as const;

/** Name of a fault of one VPN. */
export type VpnFault = (typeof vpnFaults)[number];

/** Name of a fault of the whole cluster. */
export type ClusterFault = (typeof clusterFaults)[number];

/** A fault that the demo cluster is told to have. */
export type Breakdown =
  | { fault: VpnFault; namespace: string }
  | {
      fault: ClusterFault;
      /** Plural of the only kind that `refuse-403` refuses. */
      kind?: string;
    };

/** Whether a fault is one of a single VPN. */
export function isVpnFault(fault: string): fault is VpnFault {
  return vpnFaults.some(name => name === fault);
}

/** Whether a fault is one of the whole cluster. */
export function isClusterFault(fault: string): fault is ClusterFault {
  return clusterFaults.some(name => name === fault);
}
