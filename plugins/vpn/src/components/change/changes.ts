import type { VpnSettings } from 'backstage-plugin-vpn-common';

/** A change of a VPN that a template makes. */
export interface VpnChange {
  title: string;
  /** Name of the template, in namespace `default`. */
  template: string;
  /** What the form starts with, beside the VPN, where its settings are known. */
  prefill?: (settings: VpnSettings) => object;
}

/** The changes that can be started from the page of a VPN. */
export const vpnChanges: VpnChange[] = [
  { title: 'Add a device', template: 'add-vpn-peer' },
  { title: 'Remove a device', template: 'remove-vpn-peer' },
  { title: 'Edit', template: 'edit-vpn', prefill: editable },
  { title: 'Upgrade', template: 'upgrade-vpn' },
  { title: 'Remove', template: 'remove-vpn' },
];

/** The settings that the template Edit VPN asks for. */
function editable({
  serverAddress,
  nodePort,
  allowedIps,
  dns,
  size,
  peers,
  server: { image, cpu, memory, memoryLimit },
}: VpnSettings) {
  return {
    serverAddress,
    nodePort,
    allowedIps,
    dns,
    size,
    server: { image, cpu, memory, memoryLimit },
    devices: peers
      .filter(({ expose }) => expose.length)
      .map(({ name, expose }) => ({
        name,
        expose: expose.map(({ port, protocol, targetPort }) => ({
          port,
          protocol,
          targetPort,
        })),
      })),
  };
}
