import type { VpnProblem, VpnProblemWords } from 'backstage-plugin-vpn-common';
import { useKeyTranslation } from '../translations';
import { problems } from '../translations/en/problems';

/** What is told of a problem: its message, and where it is told whole, what to do. */
type ToldProblem = VpnProblemWords &
  Pick<VpnProblem, 'message'> &
  Partial<Pick<VpnProblem, 'hint'>>;

/** A problem in the user's language. */
export interface ProblemWords extends Pick<ToldProblem, 'message' | 'hint'> {
  /** What is wrong in a few words, where there are some for its code. */
  title?: string;
}

/**
 * Says problems in the user's language. What a newer backend says with a text
 * that is not known here, or an older one without its parameters, stays in the
 * backend's words.
 */
export function useProblemWords(): (problem: ToldProblem) => ProblemWords {
  const t = useKeyTranslation();
  const known = (key: string, parameters?: Record<string, string>) =>
    Object.hasOwn(problems, key) ? t(key, parameters) : undefined;
  return ({ code, text, parameters, message, hint }) => {
    const words = (part: 'message' | 'hint') =>
      parameters && known(`problem.${text}.${part}`, parameters);
    return {
      title: known(`problem.${code}.title`),
      message: words('message') ?? message,
      hint: words('hint') ?? hint,
    };
  };
}
