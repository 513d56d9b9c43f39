import type { ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import {
  BASELINE_CHECKS,
  type PodSecurityCheck,
  RESTRICTED_CHECKS,
} from './podSecurityChecks';
import type { PodSpec } from './types';

/** Label of a namespace that says which pods may run in it: `privileged`, `baseline` or `restricted`. */
const ENFORCE_LABEL = 'pod-security.kubernetes.io/enforce';

const CHECKS = new Map<string | undefined, PodSecurityCheck[]>([
  ['baseline', BASELINE_CHECKS],
  ['restricted', RESTRICTED_CHECKS],
]);

/**
 * Whether Pod Security lets a pod into a namespace, with the checks that
 * matter to a VPN.
 *
 * @returns what forbids the pod, in a real server's words (`violates
 *   PodSecurity ...`), or `undefined`
 */
export function checkPodSecurity(
  store: ObjectStore,
  namespace: string,
  pod: PodSpec,
): string | undefined {
  const { metadata } =
    store.get(resources.namespaces, undefined, namespace) ?? {};
  const level = metadata?.labels?.[ENFORCE_LABEL];
  const violations = (CHECKS.get(level) ?? []).flatMap(
    check => check(pod) ?? [],
  );
  return violations.length
    ? `violates PodSecurity "${level}:latest": ${violations.join(', ')}`
    : undefined;
}
