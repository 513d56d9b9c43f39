import type { VpnPlan } from '../../plan';

/** How the list of devices changes. */
export function changePeers({ subnets, tunnelAddressIpv6 }: VpnPlan): string {
  const [subnet, subnetIpv6] = subnets;
  return `## Add, remove or block a device

On the tab **VPN** of its page, choose _Change_. Nobody else is disconnected, and it
takes about a minute.

By hand, devices are listed twice, and both are changed in one pull request: in
\`manifests/peers.yaml\`, one line each, what runs; in \`vpn.yaml\`, under \`peers\`, what
the portal goes by, with the same \`address\`.

- **Add**: a line with a free \`address\` of \`${subnet}\`,${
    tunnelAddressIpv6
      ? ` a free \`addressIpv6\` of
  \`${subnetIpv6}\`,`
      : ''
  } and the device's
  \`publicKey\` where it has its own.
- **Remove**: delete the line. Keys of it on the server are deleted too.
- **Block**: add \`"disabled":true\`, or \`"expires":"2030-01-31T00:00:00Z"\`. A blocked
  or expired device keeps its address and its keys, and works again when you take
  that back.

An entry with a mistake is left out, the others work, and the tab **VPN** says
which and why.
`;
}
