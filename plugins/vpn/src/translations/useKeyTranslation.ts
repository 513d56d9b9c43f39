import { useVpnTranslation } from './useVpnTranslation';

/** Gives the text of a key that comes with data. */
export type KeyTranslate = (
  key: string,
  parameters?: Record<string, string | number>,
) => string;

/** The texts of the plugin, for keys that are made from data. */
export function useKeyTranslation(): KeyTranslate {
  // The type of `t` knows the keys and their parameters one by one, which data
  // cannot prove.
  return useVpnTranslation() as unknown as KeyTranslate;
}
