import { change } from './change';
import { device } from './device';
import { peers } from './peers';
import { problems } from './problems';
import { tab } from './tab';
import { verdict } from './verdict';

/** All texts of the plugin in German. */
export const german = {
  ...change,
  ...device,
  ...peers,
  ...problems,
  ...tab,
  ...verdict,
};
