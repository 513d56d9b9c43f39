import type { VersionInfo } from '@kubernetes/client-node';
import {
  type ClusterFacts,
  NODE_DOWN_POLICY_SETTING,
} from 'backstage-plugin-vpn-common';
import type { ClusterClient, RequestOptions } from './ClusterClient';
import {
  readApiServerEndpoints,
  readApiServerService,
} from './facts/apiServers';
import { readCilium } from './facts/cilium';
import { ClusterReader, isUnanswered } from './facts/ClusterReader';
import { readNodeDownPolicy } from './facts/longhorn';
import { readNodes } from './facts/nodes';
import { CLUSTER_PARTS } from './facts/parts';
import {
  readDnsAddress,
  readServiceRanges,
  readUsedNodePorts,
} from './facts/services';
import { readStorageClasses } from './facts/storageClasses';
import { readVpnNamespaces } from './facts/vpnNamespaces';

/**
 * Reads what a cluster tells about itself, all at once and within one deadline
 * (10 s where left out). What cannot be read is named in `unread` and left
 * empty; the rest is there.
 *
 * @throws ClusterRequestError if the cluster cannot be reached at all, or refuses the credentials (401)
 */
export async function inspectCluster(
  client: ClusterClient,
  options: RequestOptions = {},
): Promise<ClusterFacts> {
  const reader = new ClusterReader(client, options);
  const [
    version,
    apiServerService,
    apiServerEndpoints,
    nodes,
    serviceRanges,
    dnsAddress,
    cilium,
    storageClasses,
    nodeDownPolicy,
    usedNodePorts,
    vpnNamespaces,
  ] = await Promise.all([
    // Everyone may read it by default: where nothing answers, the cluster is not there.
    reader.part('version', readVersion, undefined, isUnanswered),
    reader.part('Service of the API server', readApiServerService, []),
    reader.part('endpoints of the API server', readApiServerEndpoints, []),
    reader.part(CLUSTER_PARTS.nodes, readNodes, {
      podRanges: [],
      nodeAddresses: [],
    }),
    reader.part(CLUSTER_PARTS.serviceRanges, readServiceRanges, []),
    reader.part('DNS Service', readDnsAddress, undefined),
    reader.part('kinds of Cilium', readCilium, false),
    reader.part(CLUSTER_PARTS.storageClasses, readStorageClasses, []),
    reader.part(
      `Longhorn's setting ${NODE_DOWN_POLICY_SETTING}`,
      readNodeDownPolicy,
      undefined,
    ),
    reader.part(CLUSTER_PARTS.usedNodePorts, readUsedNodePorts, []),
    reader.part(CLUSTER_PARTS.vpnNamespaces, readVpnNamespaces, []),
  ]);
  return {
    version,
    apiServers: [...apiServerService, ...apiServerEndpoints],
    ...nodes,
    serviceRanges,
    dnsAddress,
    cilium,
    storageClasses,
    nodeDownPolicy,
    usedNodePorts,
    vpnNamespaces,
    unread: reader.unread,
  };
}

async function readVersion(reader: ClusterReader): Promise<string> {
  const { gitVersion } = await reader.read<VersionInfo>('/version');
  return gitVersion;
}
