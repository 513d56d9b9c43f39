import { change } from './change';
import { peers } from './peers';

/** All texts of the plugin in German. */
export const german = { ...change, ...peers };
