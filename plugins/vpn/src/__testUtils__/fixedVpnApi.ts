import type { VpnApi, VpnStatusSnapshot } from '../api';

/** A {@link VpnApi} that knows one snapshot. */
export function fixedVpnApi(snapshot: VpnStatusSnapshot): VpnApi {
  const feed = { getSnapshot: () => snapshot, subscribe: () => () => {} };
  return { watchStatus: () => feed };
}
