import {
  type ClusterFacts,
  overlapping,
  refuseSubnet,
  subnetIpv6Schema,
  subnetSchema,
} from 'backstage-plugin-vpn-common';
import { firstIssue, peersOf, type WizardValues } from '../form';

const schemas = { ipv4: subnetSchema, ipv6: subnetIpv6Schema };

/** Kind of a network. */
export type Family = keyof typeof schemas;

/**
 * Why the tunnel cannot have a network: it is none, or the picked cluster or a
 * device has addresses of it. `undefined` where it can, or none is entered.
 */
export function subnetProblem(
  family: Family,
  subnet: string | undefined,
  facts: ClusterFacts | undefined,
  values: WizardValues,
): string | undefined {
  if (!subnet) {
    return undefined;
  }
  return (
    firstIssue(schemas[family], subnet) ??
    (facts && refuseSubnet(facts, subnet)) ??
    refuseNetworksOfPeers(subnet, values)
  );
}

function refuseNetworksOfPeers(subnet: string, values: WizardValues) {
  for (const { name, networks } of peersOf(values)) {
    const [taken] = overlapping(subnet, networks);
    if (taken) {
      return `${subnet} overlaps ${taken}, a network behind device ${name}; choose a private network apart from it`;
    }
  }
  return undefined;
}
