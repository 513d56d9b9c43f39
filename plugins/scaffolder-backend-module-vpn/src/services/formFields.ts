/**
 * Titles of the fields of the Create VPN form that a message may send a user
 * to, by the setting that they give.
 */
export const FORM_FIELDS = {
  name: 'Name',
  namespace: 'Namespace',
  nodePort: 'Port',
  storageClass: 'Storage class',
  size: 'Size of the volume',
  uncheckedCluster: 'Go on even if the cluster does not answer',
  repoUrl: 'Repository',
  subnet: 'Network of the tunnel',
  subnetIpv6: 'IPv6 network of the tunnel',
  cpu: 'Processor',
  memory: 'Memory',
  memoryLimit: 'Most memory',
  delivery: 'How does it get to the cluster?',
} as const;

/** A field of the Create VPN form that a message may send a user to. */
export type FormField = keyof typeof FORM_FIELDS;
