import type { ViewEvent } from '../view/viewState';

/**
 * What the tabs of a browser tell one another: `joined`, a tab that knows
 * nothing yet; `wants`, a tab that shows other parts than before; and the
 * leader, what happens to the view.
 */
export type TabMessage = { type: 'joined' } | { type: 'wants' } | ViewEvent;
