import {
  configurationFileName,
  KEEPALIVE_SECONDS,
  TUNNEL_NAME_LENGTH,
} from 'backstage-plugin-vpn-common';
import type { PlannedPeer, VpnPlan } from '../../plan';
import { inPod, showPeerCommand } from './inPod';

const noServerKey = `**A device that cannot make its own key.** List it without \`publicKey\`: the server
then makes its keys, and its configuration is in the pod, in
\`/config/peer_NAME/peer_NAME.conf\`.
`;

/** How a device of either kind connects. */
export function connect(plan: VpnPlan): string {
  return `## Connect a device

| device | addresses in the tunnel | its keys |
| --- | --- | --- |
${plan.peers.map(deviceRow).join('\n') || '| none yet | | |'}

${deviceKey(plan)}
${
  plan.peers.some(({ publicKey }) => !publicKey) ? serverKey(plan) : noServerKey
}`;
}

function deviceRow({
  name,
  address,
  addressIpv6,
  publicKey,
}: PlannedPeer): string {
  const addresses = [address, addressIpv6].filter(Boolean);
  return `| ${name} | ${addresses.map(text => `\`${text}\``).join(', ')} | ${
    publicKey ? 'its own' : 'server key'
  } |`;
}

function deviceKey(plan: VpnPlan): string {
  const address = plan.tunnelAddressIpv6
    ? '(the IPv4 address in the table)/32, (the IPv6 address)/128'
    : '(the address in the table)/32';
  return `**A device with its own key.** Its private key never leaves it. In the WireGuard
app, edit the tunnel that you took the public key from:

\`\`\`ini
[Interface]
PrivateKey = (stays as it is)
Address = ${address}
${plan.dns.length ? `DNS = ${plan.dns.join(', ')}\n` : ''}
[Peer]
PublicKey = (the server's public key: on the tab VPN in Backstage)
Endpoint = ${plan.endpoint}
AllowedIPs = ${plan.allowedIps.join(', ')}
PersistentKeepalive = ${KEEPALIVE_SECONDS}
\`\`\`
${networksBehind(plan)}`;
}

function networksBehind({ peers }: VpnPlan): string {
  const routers = peers.filter(({ networks }) => networks.length);
  return routers.length
    ? `
Behind some devices there are networks: ${routers
        .map(
          ({ name, networks }) =>
            `${networks
              .map(network => `\`${network}\``)
              .join(', ')} behind ${name}`,
        )
        .join('; ')}. A device
reaches those that its \`AllowedIPs\` list; a device leaves its own out.
`
    : '';
}

function serverKey(plan: VpnPlan): string {
  return `**A device with a server key.** Its configuration is on the VPN's volume. Whoever
may run commands in the cluster shows it as a QR code for the phone app:

\`\`\`sh
${showPeerCommand(plan)} NAME
\`\`\`

or saves it, under a name of at most ${TUNNEL_NAME_LENGTH} characters, which is the most that
\`wg-quick\` and phones take:

\`\`\`sh
(umask 077; ${inPod(
    plan,
    'cat /config/peer_NAME/peer_NAME.conf',
  )} > ${configurationFileName(plan.settings.name)})
\`\`\`

It holds the device's private key: delete the file once it is on the device.
`;
}
