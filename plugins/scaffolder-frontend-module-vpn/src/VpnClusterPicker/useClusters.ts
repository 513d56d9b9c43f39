import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { VpnClient } from 'backstage-plugin-vpn-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** The clusters that a VPN can be created on. */
export function useClusters() {
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  return useAsyncRetry(
    () => new VpnClient({ discoveryApi, fetchApi }).getClusters(),
    [discoveryApi, fetchApi],
  );
}
