import { card } from './card';
import { change } from './change';
import { device } from './device';
import { fleet } from './fleet';
import { peers } from './peers';
import { problems } from './problems';
import { tab } from './tab';
import { verdict } from './verdict';

/** All texts of the plugin in German. */
export const german = {
  ...card,
  ...change,
  ...device,
  ...fleet,
  ...peers,
  ...problems,
  ...tab,
  ...verdict,
};
