import type { VpnPlan } from '../../plan';

/** A container without privileges but some capabilities. */
export function capabilities(...add: string[]) {
  return {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'], add },
  };
}

/** Kernel settings that the hardened profile has the kubelet set, which must allow them. */
export function sysctlsOf({ settings: { subnetIpv6 } }: VpnPlan) {
  return [
    { name: 'net.ipv4.ip_forward', value: '1' },
    ...(subnetIpv6
      ? [
          { name: 'net.ipv6.conf.all.forwarding', value: '1' },
          { name: 'net.ipv6.conf.all.disable_ipv6', value: '0' },
        ]
      : []),
  ];
}
