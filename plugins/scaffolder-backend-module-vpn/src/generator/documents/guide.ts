import { WIREGUARD_CONTAINER } from 'backstage-plugin-vpn-common';
import { namesOf } from '../metadata';
import { serviceNameOf } from '../objects/devices';
import type { PlannedPeer, VpnPlan } from '../plan';
import { sizing } from '../sizing';

/** The guide for people who use and keep this VPN. */
export function guideOf(plan: VpnPlan): string {
  return [
    intro(plan),
    connect(plan),
    change(plan),
    exposed(plan),
    move(plan),
    restore(plan),
  ]
    .filter(Boolean)
    .join('\n');
}

function intro({ settings: { name, cluster } }: VpnPlan): string {
  return `# ${name}

Devices behind NAT and firewalls reach the workloads of cluster \`${cluster}\`,
and each other, through this WireGuard VPN.
`;
}

function inPod(plan: VpnPlan, command: string): string {
  return `kubectl -n ${plan.settings.namespace} exec deploy/${
    namesOf(plan).server
  } -c ${WIREGUARD_CONTAINER} -- ${command}`;
}

function connect(plan: VpnPlan): string {
  return `## Connect a device

| device | address in the tunnel | its keys |
| --- | --- | --- |
${plan.peers.map(deviceRow).join('\n') || '| none yet | | |'}

**A device with its own key.** Its private key never leaves it. In the WireGuard
app, edit the tunnel that you took the public key from:

\`\`\`ini
[Interface]
PrivateKey = (stays as it is)
Address = (the address in the table)/32
${plan.dns.length ? `DNS = ${plan.dns.join(', ')}\n` : ''}
[Peer]
PublicKey = (the server's public key: on the tab VPN in Backstage)
Endpoint = ${plan.endpoint}
AllowedIPs = ${plan.allowedIps.join(', ')}
PersistentKeepalive = ${sizing.keepaliveSeconds}
\`\`\`

**A device with a server key.** Its configuration is on the VPN's volume. Whoever
may run commands in the cluster prints it, as a QR code for the phone app or as
text:

\`\`\`sh
${inPod(plan, '/app/show-peer NAME')}
${inPod(plan, 'cat /config/peer_NAME/peer_NAME.conf')}
\`\`\`
`;
}

function deviceRow({ name, address, publicKey }: PlannedPeer): string {
  return `| ${name} | \`${address}\` | ${
    publicKey ? 'its own' : 'server key'
  } |`;
}

function change(plan: VpnPlan): string {
  return `## Add, remove or block a device

Devices are listed in \`manifests/peers.yaml\`, one line each. Change it in a pull
request; nobody else is disconnected, and it takes about a minute.

- **Add**: a line with a free address of \`${plan.settings.subnet}\`, and the device's
  public key where it has its own.
- **Remove**: delete the line. Keys of it on the server are deleted too.
- **Block**: add \`"disabled":true\`, or \`"expires":"2030-01-31T00:00:00Z"\`.

An entry with a mistake is left out, the others work, and the tab **VPN** says
which and why.
`;
}

function exposed(plan: VpnPlan): string | undefined {
  const exposing = plan.peers.filter(({ expose }) => expose.length);
  if (!exposing.length) {
    return undefined;
  }
  const rows = exposing.flatMap(peer =>
    peer.expose.map(
      ({ port, protocol, targetPort }) =>
        `| \`${serviceNameOf(peer)}.${
          plan.settings.namespace
        }.svc:${port}\` (${protocol}) | ${peer.name}, port ${targetPort} |`,
    ),
  );
  return `## Reach devices from the cluster

| in the cluster | lands on |
| --- | --- |
${rows.join('\n')}
`;
}

function move(plan: VpnPlan): string {
  const { namespace } = plan.settings;
  const server = `deploy/${namesOf(plan).server} -c ${WIREGUARD_CONTAINER}`;
  return `## Move it to another cluster

Devices keep working if the server keeps its keys and the name that they dial.
\`OLD\` and \`NEW\` stand for the contexts of the two clusters.

1. Take the keys along, in memory only:

   \`\`\`sh
   kubectl --context OLD -n ${namespace} exec ${server} -- \\
     sh -c 'cd /config && tar -cf - server peer_*' > /dev/shm/vpn-keys.tar
   \`\`\`

2. Change cluster, storage class and server address in \`manifests/\` and
   \`catalog-info.yaml\` where they differ, and apply \`manifests/\` to the new
   cluster.
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

function restore(plan: VpnPlan): string {
  const { claim } = namesOf(plan);
  return `## Restore it

Everything but the keys is in this repository; the keys are on the volume of claim
\`${claim}\`. **Without the server's key every device has to be set up again**, so
have the volume backed up.

- **The pod or its node is gone**: nothing to do, the pod comes back with its
  volume.
- **The objects are gone, the volume is there** (reclaim policy Retain): remove
  \`spec.claimRef\` of the volume, add \`volumeName\` to
  \`manifests/persistentvolumeclaim.yaml\`, apply.
- **The volume is gone**: restore the backup in Longhorn under a new name, create
  its PersistentVolume there, add \`volumeName\` as above, apply.
`;
}
