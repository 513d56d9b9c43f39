import {
  type ClusterFacts,
  leavesDeadNode,
  LONGHORN_DRIVER,
} from 'backstage-plugin-vpn-common';
import type { Wishes } from './wishes';

/** What whoever creates a VPN should know of the cluster: sentences, none where all is well. */
export function adviceFor(
  facts: ClusterFacts,
  { storageClass }: Pick<Wishes, 'storageClass'>,
): string[] {
  const chosen = facts.storageClasses.find(({ name }) => name === storageClass);
  return [
    chosen?.reclaimPolicy === 'Delete' && adviseRetain(facts, storageClass),
    chosen?.provisioner === LONGHORN_DRIVER && adviseNodeDown(facts),
    facts.cilium &&
      'The cluster runs Cilium, so the access of the VPN is limited by a CiliumNetworkPolicy.',
  ].filter(advice => typeof advice === 'string');
}

function adviseRetain({ storageClasses }: ClusterFacts, storageClass: string) {
  const retaining = storageClasses
    .filter(({ reclaimPolicy }) => reclaimPolicy === 'Retain')
    .map(({ name }) => name);
  const better = retaining.length
    ? ` Better choose one with reclaim policy Retain (${retaining.join(
        ', ',
      )}), or`
    : ' To prevent that,';
  return `Storage class ${storageClass} deletes the volume, with the keys of the VPN, when its claim is deleted.${better} set Retain on the volume once it is there: the guide in the VPN's repository has the command.`;
}

function adviseNodeDown({ nodeDownPolicy }: ClusterFacts) {
  return (
    nodeDownPolicy !== undefined &&
    !leavesDeadNode(nodeDownPolicy) &&
    `If the node of the VPN dies, the VPN stays down until someone deletes its pod, because Longhorn's setting Pod Deletion Policy When Node is Down is ${nodeDownPolicy}. Ask the operator of the cluster to change it, as the operator guide tells.`
  );
}
