/** Name of a VPN, of its entity and of its objects. */
export const vpnName = (index: number) => `vpn-${index}`;

/** Namespace of a VPN. */
export const namespaceOf = (name: string) => `${name}-space`;

/** Name of a cluster. */
export const clusterName = (index: number) => `cluster-${index}`;

/** Name of a cluster that takes connections and never answers. */
export const HUNG_CLUSTER = 'hung';
