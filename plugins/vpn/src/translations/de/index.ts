import { change } from './change';

/** All texts of the plugin in German. */
export const german = { ...change };
