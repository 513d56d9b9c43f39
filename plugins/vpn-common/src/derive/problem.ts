import { fillTemplate } from '../status/fillTemplate';
import { problemTexts, type ProblemTextKey } from '../status/problemTexts';
import type { VpnProblem } from '../status/vpnProblem';

/** A problem of which it is known what it was made from. */
export type DerivedProblem = VpnProblem & {
  text: ProblemTextKey;
  parameters: Record<string, string>;
};

const UNKNOWN = '–';

/** The problem of a text, with what was observed in it. */
export function problem(
  text: ProblemTextKey,
  observed: Record<string, string | number | undefined> = {},
): DerivedProblem {
  const { code, severity, message, hint } = problemTexts[text];
  const parameters = Object.fromEntries(
    Object.entries(observed).map(([name, value]) => [
      name,
      String(value ?? UNKNOWN),
    ]),
  );
  return {
    code,
    severity,
    message: fillTemplate(message, parameters),
    hint: fillTemplate(hint, parameters),
    text,
    parameters,
  };
}
