import {
  type ClusterFacts,
  defaultNamespaceOf,
  namespaceSchema,
  refuseNamespace,
} from 'backstage-plugin-vpn-common';
import { firstIssue, type WizardValues } from '../form';

/**
 * Why a VPN cannot have a namespace of the picked cluster; `undefined` where it
 * can. Without a namespace it is about the one that would be chosen.
 */
export function namespaceProblem(
  entered: string | undefined,
  facts: ClusterFacts | undefined,
  { name }: WizardValues,
): string | undefined {
  const namespace = entered ?? (name && defaultNamespaceOf(name));
  if (namespace === undefined) {
    return undefined;
  }
  return (
    firstIssue(namespaceSchema, namespace) ??
    (facts && refuseNamespace(facts, { namespace, name: name ?? '' }))
  );
}
