import type { V1APIResourceList } from '@kubernetes/client-node';
import type { ClusterReader } from './ClusterReader';

/** Whether the cluster knows Cilium's network policies: one may know other kinds of Cilium alone. */
export async function readCilium(reader: ClusterReader): Promise<boolean> {
  const known = await reader.readIfThere<V1APIResourceList>(
    '/apis/cilium.io/v2',
  );
  return Boolean(
    known?.resources.some(({ kind }) => kind === 'CiliumNetworkPolicy'),
  );
}
