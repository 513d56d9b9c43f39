import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { vpnApiRef } from '../api';

/** What the next device of a VPN is told, as its repository is when the component comes, and whenever it is tried again. */
export function useNextDevice(entityRef: string) {
  const api = useApi(vpnApiRef);
  return useAsyncRetry(() => api.getNextDevice(entityRef), [api, entityRef]);
}
