import type { VpnViewError } from 'backstage-plugin-vpn-common';
import type { VpnFeedState } from '../VpnApi';
import { errorOf, isRefusal } from '../view/plainError';
import type { ViewState } from '../view/viewState';

/**
 * The snapshot of a part of the view, from the one before and what is known
 * now. What was shown stays while it is not current, but for what the backend
 * will no longer show.
 */
export function nextSnapshot<Snapshot extends VpnFeedState>(
  before: Snapshot,
  part: { error?: VpnViewError } | undefined,
  stream: Omit<ViewState, 'view'>,
): Snapshot {
  const { error: refused, ...shown } = part ?? {};
  const isLive = stream.connection === 'live';
  if (isLive && !refused && Object.keys(shown).length) {
    return { ...shown, connection: 'live' } as Snapshot;
  }
  const error = isLive ? refused : stream.error;
  return {
    ...(error && isRefusal(error) ? {} : kept(before, stream.heardAt)),
    connection: error ? 'broken' : 'connecting',
    error: error && errorOf(error),
  } as Snapshot;
}

function kept<Snapshot extends VpnFeedState>(
  before: Snapshot,
  heardAt: number | undefined,
): Snapshot {
  return before.connection === 'live'
    ? { ...before, receivedAt: heardAt }
    : before;
}
