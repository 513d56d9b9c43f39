import type { Breakdowns } from '../breakdowns/Breakdowns';
import type { ObjectStore } from '../store/ObjectStore';
import type { EventRecorder } from './EventRecorder';
import type { Steps } from './Steps';

/** What the controllers of the demo cluster share. */
export interface ControllerContext {
  store: ObjectStore;
  events: EventRecorder;
  steps: Steps;
  breakdowns: Pick<Breakdowns, 'affects'>;
}

/**
 * Brings what it is responsible for one step nearer to what it should be, and
 * changes nothing where it is so already. It is called again after every
 * change and every step.
 */
export type Controller = (context: ControllerContext) => void;
