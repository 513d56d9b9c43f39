/** What `unread` of the facts of a cluster calls the parts that decide whether a VPN fits on it. */
export const CLUSTER_PARTS = {
  nodes: 'nodes and address ranges of pods',
  podRanges: 'address ranges of pods',
  serviceRanges: 'address ranges of Services',
  storageClasses: 'storage classes',
  usedNodePorts: 'NodePorts in use',
  vpnNamespaces: 'namespaces of VPNs',
} as const;

/** What `unread` of the facts of a namespace calls their parts. */
export const NAMESPACE_PARTS = {
  namespace: 'the namespace',
  quotas: 'quotas of the namespace',
  limits: 'limits of the namespace',
  objects: 'VPN in the namespace',
} as const;
