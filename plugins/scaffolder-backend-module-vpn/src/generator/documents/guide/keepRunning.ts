import {
  LONGHORN_NAMESPACE,
  leavesDeadNode,
  NODE_DOWN_POLICY_SETTING,
} from 'backstage-plugin-vpn-common';
import { namesOf } from '../../metadata';
import type { VpnPlan } from '../../plan';
import { isOnLonghorn, storageClassOf } from '../../storage';
import type { GeneratorInput } from '../../types';

const nodeDown = `**A node that dies.** The VPN moves to another node when Kubernetes has freed its
volume. If the pod stays in state Terminating, and the node is surely off, say so:

\`\`\`sh
kubectl taint nodes NODE node.kubernetes.io/out-of-service=nodeshutdown:NoExecute
\`\`\`
`;

/** What happens to the VPN when its claim or its node is lost, and what to set for it. */
export function keepRunning(plan: VpnPlan, input: GeneratorInput): string {
  return `## Keep it running

${reclaimPolicy(plan, input)}
${isOnLonghorn(input) ? longhornNodeDown(input) : nodeDown}`;
}

function reclaimPolicy(plan: VpnPlan, input: GeneratorInput): string {
  const { namespace, storageClass } = plan.settings;
  const policy = storageClassOf(input)?.reclaimPolicy;
  if (policy === 'Retain') {
    return `**Its volume.** Storage class \`${storageClass}\` keeps a volume when its claim is
deleted (reclaim policy Retain), and the keys with it.
`;
  }
  return `**Its volume.** ${
    policy
      ? `Storage class \`${storageClass}\` deletes a volume, and the keys with it, when
its claim is deleted (reclaim policy ${policy}).`
      : `If storage class \`${storageClass}\` has another reclaim policy than Retain, the volume,
and the keys with it, are deleted when the claim is.`
  } GitOps tools are told to keep the claim; so
that a mistake by hand does no harm either, set Retain on the volume, once it is
bound:

\`\`\`sh
kubectl patch persistentvolume "$(kubectl -n ${namespace} get persistentvolumeclaim ${
    namesOf(plan).claim
  } -o jsonpath='{.spec.volumeName}')" -p '{"spec":{"persistentVolumeReclaimPolicy":"Retain"}}'
\`\`\`
`;
}

function longhornNodeDown({ facts }: GeneratorInput): string {
  const policy = facts?.nodeDownPolicy;
  if (policy && leavesDeadNode(policy)) {
    return `**A node that dies.** The VPN moves to another node: Longhorn frees its volume
(setting \`${NODE_DOWN_POLICY_SETTING}\` is \`${policy}\`).
`;
  }
  return `**A node that dies.** ${
    policy
      ? `Longhorn's setting \`${NODE_DOWN_POLICY_SETTING}\` is \`${policy}\`:
the VPN stays down until somebody deletes its pod. Have whoever keeps Longhorn
change that:`
      : `The VPN moves to another node only if Longhorn's setting
\`${NODE_DOWN_POLICY_SETTING}\` lets it. Have whoever keeps Longhorn make sure:`
  }

\`\`\`sh
kubectl -n ${LONGHORN_NAMESPACE} patch settings.longhorn.io ${NODE_DOWN_POLICY_SETTING} \\
  --type merge -p '{"value":"delete-deployment-pod"}'
\`\`\`
`;
}
