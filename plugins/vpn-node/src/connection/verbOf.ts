import type { ClusterRequest } from '../ClusterRequest';
import type { ApiRequest } from './ClusterConnection';

/** What a request of the Kubernetes API is for. */
export function verbOf({ method, path }: ApiRequest): ClusterRequest['verb'] {
  if (method === 'PATCH') {
    return 'apply';
  }
  if (method === 'DELETE') {
    return 'delete';
  }
  const query = new URLSearchParams(path.split('?')[1]);
  return query.has('watch') ? 'watch' : 'read';
}
