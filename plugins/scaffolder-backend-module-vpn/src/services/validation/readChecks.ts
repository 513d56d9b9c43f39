import { CLUSTER_PARTS, NAMESPACE_PARTS } from 'backstage-plugin-vpn-node';
import type { Unchecked, Validation } from './ManifestValidator';
import type { Readings } from './refuseByReading';

/** What is checked by reading, and what of the cluster has to be read for it. */
const CHECKS: Array<{ what: string; parts: string[] }> = [
  {
    what: 'whether the port is free',
    parts: [CLUSTER_PARTS.usedNodePorts, NAMESPACE_PARTS.objects],
  },
  {
    what: 'whether the storage class is there',
    parts: [CLUSTER_PARTS.storageClasses],
  },
  {
    what: 'whether the namespace is free for this VPN',
    parts: [
      CLUSTER_PARTS.vpnNamespaces,
      NAMESPACE_PARTS.namespace,
      NAMESPACE_PARTS.objects,
    ],
  },
  {
    what: 'whether the network of the tunnel is apart from those of the cluster',
    parts: [
      CLUSTER_PARTS.nodes,
      CLUSTER_PARTS.podRanges,
      CLUSTER_PARTS.serviceRanges,
    ],
  },
  {
    what: 'Pod Security of the namespace',
    parts: [NAMESPACE_PARTS.namespace],
  },
  {
    what: 'quotas of the namespace',
    parts: [NAMESPACE_PARTS.quotas, NAMESPACE_PARTS.objects],
  },
  { what: 'limits of the namespace', parts: [NAMESPACE_PARTS.limits] },
];

/** What could be checked by reading, and what not. */
export function readChecks(
  { facts, namespaceFacts }: Readings,
  unread: ReadonlyArray<Unchecked>,
): Pick<Validation, 'checked' | 'notChecked'> {
  const missing = [
    ...unread,
    ...(facts?.unread ?? []),
    ...(namespaceFacts?.unread ?? []),
  ];
  const checks = CHECKS.map(({ what, parts }) => ({
    what,
    cause: missing.find(part => parts.includes(part.what))?.cause,
  }));
  const scoped = (namespaceFacts?.quotas ?? [])
    .filter(quota => quota.scoped)
    .map(({ name }) => ({
      what: `ResourceQuota ${name}`,
      cause:
        'It holds for some pods only, and which these are, only the cluster decides',
    }));
  return {
    checked: checks
      .filter(({ cause }) => cause === undefined)
      .map(({ what }) => what),
    notChecked: [
      ...checks.flatMap(({ what, cause }) =>
        cause === undefined ? [] : { what, cause },
      ),
      ...scoped,
    ],
  };
}
