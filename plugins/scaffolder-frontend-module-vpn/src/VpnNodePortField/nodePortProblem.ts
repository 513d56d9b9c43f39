import {
  type ClusterFacts,
  nodePortSchema,
  refuseNodePort,
} from 'backstage-plugin-vpn-common';
import { firstIssue, type WizardValues } from '../form';

/**
 * Why a VPN of a name cannot have a NodePort on the picked cluster; `undefined`
 * where it can. Without a port: why none is free.
 */
export function nodePortProblem(
  nodePort: number | undefined,
  facts: ClusterFacts | undefined,
  { name = '' }: WizardValues,
): string | undefined {
  return (
    (facts && refuseNodePort(facts, { nodePort, name })) ??
    (nodePort === undefined ? undefined : firstIssue(nodePortSchema, nodePort))
  );
}
