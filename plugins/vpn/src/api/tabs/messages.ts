import type { ViewEvent } from '../view/viewState';

/** What a leader tells: what happens to the view or, without an event, that it is there. */
export interface LeaderMessage {
  type: 'told';
  /** Higher for each leader: of two, the later one counts. */
  term: number;
  event?: ViewEvent;
}

/**
 * What the tabs of a browser tell one another: `joined`, a tab that knows
 * nothing yet; `wants`, a tab that shows other parts than before; `told`, the
 * leader.
 */
export type TabMessage = { type: 'joined' } | { type: 'wants' } | LeaderMessage;

/** Time in milliseconds after which a leader says that it is there. */
export const BEAT = 1_000;
