import { serviceNameOf } from '../../objects/devices';
import type { VpnPlan } from '../../plan';

/** Under which names workloads of the cluster reach devices, where any do. */
export function reachDevices({
  peers,
  settings: { namespace },
}: VpnPlan): string | undefined {
  const rows = peers.flatMap(peer =>
    peer.expose.map(
      ({ port, protocol, targetPort }) =>
        `| \`${serviceNameOf(
          peer,
        )}.${namespace}.svc:${port}\` (${protocol}) | ${
          peer.name
        }, port ${targetPort} |`,
    ),
  );
  if (!rows.length) {
    return undefined;
  }
  return `## Reach devices from the cluster

| in the cluster | lands on |
| --- | --- |
${rows.join('\n')}
`;
}
