import { WIREGUARD_CONTAINER } from 'backstage-plugin-vpn-common';
import { namesOf } from '../../metadata';
import type { VpnPlan } from '../../plan';

/** How the VPN moves to another cluster without a change on any device. */
export function move(plan: VpnPlan): string {
  const { namespace } = plan.settings;
  const server = `deploy/${namesOf(plan).server} -c ${WIREGUARD_CONTAINER}`;
  return `## Move it to another cluster

Devices keep working if the server keeps its keys and the name that they dial.
\`OLD\` and \`NEW\` stand for the contexts of the two clusters.

1. Take the keys along, in memory only:

   \`\`\`sh
   umask 077
   kubectl --context OLD -n ${namespace} exec ${server} -- \\
     sh -c 'cd /config && tar -cf - server $(ls -d peer_*)' > /dev/shm/vpn-keys.tar
   \`\`\`

2. Change cluster, storage class and server address in \`manifests/\`,
   \`vpn.yaml\` and \`catalog-info.yaml\` where they differ, and apply
   \`manifests/\` to the new cluster. The network policy names the old cluster's
   API server and DNS: change them too.
3. Put the keys onto the new volume, and start the pod anew:

   \`\`\`sh
   kubectl --context NEW -n ${namespace} exec -i ${server} -- \\
     tar -C /config -xf - < /dev/shm/vpn-keys.tar
   kubectl --context NEW -n ${namespace} delete pod --all
   rm /dev/shm/vpn-keys.tar
   \`\`\`

4. Let the name that devices dial point to the new cluster. Devices that dial an
   address, or a port that changed, need the new one.
5. Delete the old one.
`;
}
