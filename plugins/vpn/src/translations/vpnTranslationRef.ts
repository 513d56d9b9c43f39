import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { change } from './en/change';
import { peers } from './en/peers';

/** All texts of the plugin: English, and the languages that it brings along. A portal may override each of them. */
export const vpnTranslationRef = createTranslationRef({
  id: 'vpn',
  messages: { ...change, ...peers },
  translations: {
    de: async () => ({ default: (await import('./de')).german }),
  },
});
