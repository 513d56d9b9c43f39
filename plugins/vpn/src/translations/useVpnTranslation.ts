import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { vpnTranslationRef } from './vpnTranslationRef';

/** Gives the text of a key in the user's language. */
export type VpnTranslate = TranslationFunction<typeof vpnTranslationRef.T>;

/** The texts of the plugin in the user's language. */
export function useVpnTranslation(): VpnTranslate {
  return useTranslationRef(vpnTranslationRef).t;
}
