import {
  applyMergePatch,
  createMergePatch,
  VpnView,
} from 'backstage-plugin-vpn-common';
import type { VpnConnection } from '../VpnApi';
import type { PlainError } from './plainError';

/** What a tab knows of the view. Plain data, since tabs send it to one another. */
export interface ViewState {
  view: VpnView;
  connection: VpnConnection;
  /** When the backend was last heard, in milliseconds since the epoch. */
  heardAt?: number;
  /** Why the connection is broken. */
  error?: PlainError;
}

/** What happens to a stream. */
export type StreamEvent =
  | { type: 'view'; view: VpnView }
  | { type: 'patch'; patch: Parameters<typeof applyMergePatch>[1] }
  /** The backend has nothing new, and is there. */
  | { type: 'heard' }
  | { type: 'ended' }
  | { type: 'failed'; error: PlainError };

/** What happens to the view of a tab: what happens to the stream, or what a tab that knows it all tells. */
export type ViewEvent = StreamEvent | { type: 'state'; state: ViewState };

export const initialState: ViewState = {
  view: { vpns: {} },
  connection: 'connecting',
};

/** The state after an event. Parts of the view that did not change stay the same objects. */
export function nextState(state: ViewState, event: ViewEvent): ViewState {
  switch (event.type) {
    case 'view':
      return liveWith(shareUnchanged(state.view, event.view));
    case 'patch':
      return liveWith(applyMergePatch(state.view, event.patch));
    case 'heard':
      return liveWith(state.view);
    case 'ended':
      return { ...state, connection: 'connecting', error: undefined };
    case 'failed':
      return { ...state, connection: 'broken', error: event.error };
    default:
      return {
        ...event.state,
        view: shareUnchanged(state.view, event.state.view),
      };
  }
}

function liveWith(view: VpnView): ViewState {
  return { view, connection: 'live', heardAt: Date.now() };
}

function shareUnchanged(before: VpnView, after: VpnView): VpnView {
  const patch = createMergePatch(before, after);
  return patch ? applyMergePatch(before, patch) : before;
}
