import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { renderHook } from '@testing-library/react';
import {
  fillTemplate,
  problemTexts,
  type VpnProblem,
} from 'backstage-plugin-vpn-common';
import type { ReactNode } from 'react';
import { german } from '../translations/de';
import { problems } from '../translations/en/problems';
import { useProblemWords } from './useProblemWords';

const inApp = ({ children }: { children: ReactNode }) => (
  <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
    {children}
  </TestApiProvider>
);
const wordsOf = (problem: VpnProblem) =>
  renderHook(() => useProblemWords(), { wrapper: inApp }).result.current(
    problem,
  );

const lost: VpnProblem = {
  code: 'claim-lost',
  severity: 'error',
  message: 'as the backend says it',
  hint: 'as the backend advises',
  text: 'claim-lost',
  parameters: { claim: 'office-config' },
};

describe('useProblemWords', () => {
  it('says a problem with the texts of the plugin', () => {
    expect(wordsOf(lost)).toEqual({
      title: 'The volume is lost',
      message: 'Claim office-config has lost its volume.',
      hint: problemTexts['claim-lost'].hint,
    });
  });

  it('takes what the cluster says as it is', () => {
    const cause = '<b>$t(tab.volume)</b> {{claim}} & "more"';
    const parameters = { claim: 'office-config', cause };
    expect(
      wordsOf({ ...lost, text: 'claim-waiting', parameters }).message,
    ).toBe(`Claim office-config waits for its pod: ${cause}`);
  });

  it.each<[string, Partial<VpnProblem>]>([
    ['an older backend', { text: undefined, parameters: undefined }],
    ['a newer backend', { text: 'claim-eaten' }],
    ['a text that is none', { text: 'constructor' }],
  ])('keeps the words of %s', (_, changes) => {
    expect(wordsOf({ ...lost, ...changes })).toMatchObject({
      title: 'The volume is lost',
      message: 'as the backend says it',
      hint: 'as the backend advises',
    });
  });

  it('has no title for a code that it does not know', () => {
    const code = 'claim-eaten' as VpnProblem['code'];
    expect(wordsOf({ ...lost, code }).title).toBeUndefined();
  });
});

describe('the German texts of problems', () => {
  it('say all that the English ones say', () => {
    const texts: Record<string, string> = german;
    const parametersOf = (text: string) =>
      [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
    for (const [key, english] of Object.entries(problems)) {
      expect([key, parametersOf(texts[key])]).toEqual([
        key,
        parametersOf(english),
      ]);
    }
    expect(
      fillTemplate(texts['problem.claim-lost.message'], { claim: 'x' }),
    ).toBe('Der Claim x hat sein Volume verloren.');
  });
});
