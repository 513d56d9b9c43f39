import { fillTemplate } from '../status/fillTemplate';
import { problemTexts, type ProblemText } from '../status/problemTexts';
import type { VpnProblem } from '../status/vpnProblem';
import type { DerivedProblem } from './problem';

// The names that Kubernetes gives and takes. Nothing else goes into a shell.
const NAME = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

/** A problem with the command that mends it or tells more, where there is one. */
export function withCommand(
  found: DerivedProblem,
  namespace: string,
): VpnProblem {
  const { command }: ProblemText = problemTexts[found.text];
  const parameters: Record<string, string> = { ...found.parameters, namespace };
  const isSafe = command
    ?.match(/(?<=\{\{)\w+/g)
    ?.every(name => NAME.test(parameters[name] ?? ''));
  return command && isSafe !== false
    ? { ...found, command: fillTemplate(command, parameters) }
    : found;
}
