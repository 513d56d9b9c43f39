import { change } from './change';
import { tab } from './tab';
import { verdict } from './verdict';

/** All texts of the plugin in German. */
export const german = { ...change, ...tab, ...verdict };
