import type { VpnPlan } from '../../plan';

/** How the list of devices changes. */
export function changePeers({ subnets, tunnelAddressIpv6 }: VpnPlan): string {
  const [subnet, subnetIpv6] = subnets;
  return `## Add, remove or block a device

Devices are listed in \`manifests/peers.yaml\`, one line each. Change it in a pull
request; nobody else is disconnected, and it takes about a minute.

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
