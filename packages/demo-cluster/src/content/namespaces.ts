import { LONGHORN_NAMESPACE } from 'backstage-plugin-vpn-common';
import type { ApiObject } from '../store/ObjectStore';

/** The namespaces that are there before any VPN. */
export const namespaces: ApiObject[] = [
  'default',
  'kube-system',
  LONGHORN_NAMESPACE,
].map(name => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: { 'kubernetes.io/metadata.name': name } },
  spec: { finalizers: ['kubernetes'] },
  status: { phase: 'Active' },
}));
