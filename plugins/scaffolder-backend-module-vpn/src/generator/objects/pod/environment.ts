import { KEEPALIVE_SECONDS } from 'backstage-plugin-vpn-common';
import { forbiddenNetworks } from '../../networkAccess';
import type { VpnPlan } from '../../plan';

/** What `reconcile.sh` needs to know about the server and its clients. */
export function serverEnvironment(plan: VpnPlan) {
  return [
    ...environment({
      VPN_SUBNET: plan.settings.subnet,
      VPN_ADDRESS: plan.tunnelAddress,
      VPN_SUBNET_IPV6: plan.settings.subnetIpv6,
      VPN_ADDRESS_IPV6: plan.tunnelAddressIpv6,
      VPN_LISTEN_PORT: String(plan.listenPort),
      VPN_ENDPOINT: plan.endpoint,
      VPN_ALLOWED_IPS: plan.allowedIps.join(', '),
      VPN_CLUSTER_RANGES: plan.clusterRanges.join(', '),
      VPN_FORBIDDEN_IPS: forbiddenNetworks.join(', '),
      VPN_DNS: plan.dns.join(', '),
      VPN_KEEPALIVE: String(KEEPALIVE_SECONDS),
    }),
    {
      name: 'VPN_NODE_ADDRESS',
      valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } },
    },
  ];
}

/** Tells the scripts that forwarding of IPv6 counts too, where the tunnel has it. */
export function ipv6Environment({ settings }: VpnPlan) {
  return environment({ VPN_SUBNET_IPV6: settings.subnetIpv6 });
}

/** Environment variables of a container, without those that have no value. */
export function environment(variables: Record<string, string | undefined>) {
  return Object.entries(variables)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name, value }));
}
