import { type DerivedProblem, problem } from './problem';

const NO_KERNEL_MODULE = 'no-kernel-module';

/**
 * The problem of a tunnel that is down while its pod runs.
 *
 * @param cause - the reporter's reason, or the words of a failed probe
 */
export function tunnelDown(cause: string | undefined): DerivedProblem {
  const withoutModule =
    cause === NO_KERNEL_MODULE || /protocol not supported/i.test(cause ?? '');
  if (cause === undefined) {
    return problem('tunnel-down');
  }
  return problem(
    withoutModule ? 'tunnel-without-module' : 'tunnel-down-because',
    { cause },
  );
}
