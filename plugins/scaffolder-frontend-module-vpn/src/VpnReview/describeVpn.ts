import {
  cloneUrlOf,
  type ClusterFacts,
  clusterRangesOf,
  defaultNamespaceOf,
  freeNodePort,
  parseRepository,
} from 'backstage-plugin-vpn-common';
import { peersOf, type WizardValues } from '../form';

/** One thing that will be made, in words. */
export interface Statement {
  title: string;
  words: string;
}

/** What will be made of what the fields hold. */
export function describeVpn(
  values: WizardValues,
  facts: ClusterFacts | undefined,
): Statement[] {
  return [
    { title: 'Server', words: describeServer(values, facts) },
    { title: 'Devices', words: describeDevices(values) },
    { title: 'Through the tunnel', words: describeNetworks(values, facts) },
    { title: 'Keys', words: describeVolume(values) },
    { title: 'Repository', words: describeRepository(values) },
    { title: 'Delivery', words: describeDelivery(values) },
  ];
}

function describeServer(values: WizardValues, facts?: ClusterFacts) {
  const { name = '', cluster, namespace, serverAddress } = values;
  const free = facts && freeNodePort(facts, name);
  const port = values.nodePort ?? free;
  const endpoint = port
    ? `${serverAddress}:${port}/UDP`
    : `${serverAddress}, at a free UDP port`;
  return `WireGuard server ${name} in namespace ${
    namespace ?? defaultNamespaceOf(name)
  } of cluster ${cluster}, which devices reach at ${endpoint}`;
}

function describeDevices(values: WizardValues) {
  const peers = peersOf(values);
  if (peers.length === 0) {
    return 'None yet; they can be added at any time';
  }
  const names = peers.map(({ name, publicKey }) =>
    publicKey ? `${name} (its own key)` : `${name} (the server makes its keys)`,
  );
  return `${
    peers.length === 1 ? '1 device' : `${peers.length} devices`
  }: ${names.join(', ')}`;
}

function describeNetworks(
  { allowedIps, subnet, subnetIpv6 }: WizardValues,
  facts?: ClusterFacts,
) {
  const tunnel = [subnet, subnetIpv6].filter(Boolean).join(' and ');
  return `Devices have addresses of ${tunnel}, and send ${describeAllowed(
    allowedIps,
    facts,
  )} through the tunnel`;
}

function describeAllowed(
  allowedIps: WizardValues['allowedIps'],
  facts?: ClusterFacts,
) {
  const networks = [allowedIps ?? []].flat();
  if (networks.includes('0.0.0.0/0')) {
    return 'everything';
  }
  if (networks.length > 0) {
    return `what is for ${networks.join(', ')}`;
  }
  const ranges = facts ? clusterRangesOf(facts) : [];
  return ranges.length
    ? `what is for the cluster's pods and Services, ${ranges.join(', ')},`
    : "what is for the cluster's pods and Services, or everything where the cluster does not tell their ranges,";
}

function describeVolume({ size, storageClass }: WizardValues) {
  return `On a volume of ${size} of storage class ${storageClass}`;
}

function describeRepository({ repoUrl }: WizardValues) {
  const repository = repoUrl ? parseRepository(repoUrl) : undefined;
  if (!repository) {
    return "Kept in the portal's own folder";
  }
  const seen =
    'organization' in repository
      ? 'seen by whoever may see its project'
      : 'private';
  return `Published at ${cloneUrlOf(repository)}, ${seen}`;
}

function describeDelivery({ delivery }: WizardValues) {
  switch (delivery) {
    case 'apply':
      return 'The portal applies it to the cluster at once';
    case 'argocd':
      return 'Argo CD brings it to the cluster, once its Application is applied';
    case 'flux':
      return 'Flux brings it to the cluster, once its objects are applied';
    default:
      return 'By hand, with kubectl';
  }
}
