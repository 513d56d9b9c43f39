import { german } from './de';
import { vpnTranslationRef } from './vpnTranslationRef';

// The ref keeps its texts to itself, so that its type says nothing of them.
const { getDefaultMessages } = vpnTranslationRef as unknown as {
  getDefaultMessages(): Record<string, string>;
};
const english = getDefaultMessages.call(vpnTranslationRef);

const parametersOf = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

describe('German texts', () => {
  it.each(Object.entries(german))(
    '%s says what the English one does',
    (key, text) => {
      expect(text.trim()).not.toBe('');
      expect(parametersOf(text)).toEqual(parametersOf(english[key]));
    },
  );
});
