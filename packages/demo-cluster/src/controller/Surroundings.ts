import type { Faults } from '../faults/Faults';
import type { ObjectStore } from '../store/ObjectStore';
import type { EventRecorder } from './EventRecorder';
import type { Timing } from './timing';

/** What every part of the controller works with. */
export interface Surroundings {
  store: ObjectStore;
  faults: Faults;
  events: EventRecorder;
  timing: Timing;
}
