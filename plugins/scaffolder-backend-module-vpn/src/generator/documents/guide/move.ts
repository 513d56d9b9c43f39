import { KEYS_SECRET, WIREGUARD_CONTAINER } from 'backstage-plugin-vpn-common';
import { namesOf } from '../../metadata';
import { scriptFolder } from '../../objects/pod/mounts';
import type { VpnPlan } from '../../plan';

/** How the VPN moves to another cluster without new keys on any device. */
export function move(plan: VpnPlan): string {
  const { namespace } = plan.settings;
  const server = `deploy/${namesOf(plan).server} -c ${WIREGUARD_CONTAINER}`;
  return `## Move it to another cluster

Devices keep working if the server keeps its keys and the address that they dial.
\`OLD\` and \`NEW\` stand for the contexts of the two clusters in your kubeconfig.

1. Take the keys along, before the VPN starts in the new cluster. They go through a
   pipe, into no file, and nothing shows them:

   \`\`\`sh
   kubectl --context NEW apply -f manifests/namespace.yaml
   kubectl --context OLD -n ${namespace} exec ${server} -- /bin/bash ${scriptFolder}/keys-secret.sh ${KEYS_SECRET} |
     kubectl --context NEW -n ${namespace} create -f -
   \`\`\`

   Where the old cluster no longer answers, restore a backup of the volume instead:
   see below.
2. Where Argo CD or Flux applies this repository to the old cluster, switch that off.
   In \`vpn.yaml\`, change \`cluster\`, \`storageClass\`, \`serverAddress\` and \`nodePort\`
   where they differ. Then start **Upgrade a VPN** in Backstage: it asks the new
   cluster for its addresses and generates all the rest for it.
3. Apply \`manifests/\` to the new cluster. The tab **VPN** then shows the same public
   key of the server as before. If the pod does not start, because it had made keys
   of its own before the Secret was there, its log says what to do.
4. Let the name that devices dial point to the new cluster. A device looks it up
   when its tunnel comes up: switch it off and on. Devices that dial an address, or
   a port that changed, need the new one, and nothing else.
5. Delete the Secret, which is no longer needed, and the old VPN:

   \`\`\`sh
   kubectl --context NEW -n ${namespace} delete secret ${KEYS_SECRET}
   kubectl --context OLD delete namespace ${namespace}
   \`\`\`
`;
}
