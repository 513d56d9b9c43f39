import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { verdictTexts } from 'backstage-plugin-vpn-common';
import { card } from './en/card';
import { change } from './en/change';
import { device } from './en/device';
import { fleet } from './en/fleet';
import { peers } from './en/peers';
import { problems } from './en/problems';
import { tab } from './en/tab';

/** All texts of the plugin: English, and the languages that it brings along. A portal may override each of them. */
export const vpnTranslationRef = createTranslationRef({
  id: 'vpn',
  messages: {
    ...card,
    ...change,
    ...device,
    ...fleet,
    ...peers,
    ...problems,
    ...tab,
    ...verdictTexts,
  },
  translations: {
    de: async () => ({ default: (await import('./de')).german }),
  },
});
