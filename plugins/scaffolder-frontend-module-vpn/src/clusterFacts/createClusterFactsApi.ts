import { VpnClient, type VpnClientOptions } from 'backstage-plugin-vpn-common';
import { SharedAnswers } from '../answers';
import type { ClusterFactsApi } from './ClusterFactsApi';

/** Makes the API that asks a cluster once for all fields of a page. */
export function createClusterFactsApi(
  options: VpnClientOptions,
): ClusterFactsApi {
  const client = new VpnClient(options);
  const answers = new SharedAnswers(cluster =>
    client.getClusterOptions(cluster),
  );
  return { getFacts: cluster => answers.get(cluster) };
}
