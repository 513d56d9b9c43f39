import { vpnEntityRef, type VpnSettings } from 'backstage-plugin-vpn-common';
import type { change } from '../../translations/en/change';

/** A change of a VPN that a template makes. */
export interface VpnChange {
  /** Key of its title. */
  title: keyof typeof change;
  /** Name of the template, in namespace `default`. */
  template: string;
  /** What the form starts with, beside the VPN, where its settings are known. */
  prefill?: (settings: VpnSettings) => object;
}

/** The changes that can be started from the page of a VPN. */
export const vpnChanges: VpnChange[] = [
  { title: 'change.addPeer', template: 'add-vpn-peer' },
  { title: 'change.removePeer', template: 'remove-vpn-peer' },
  { title: 'change.edit', template: 'edit-vpn', prefill: editable },
  { title: 'change.upgrade', template: 'upgrade-vpn' },
  { title: 'change.remove', template: 'remove-vpn' },
];

/** The settings that the template Edit VPN asks for. */
function editable({
  name,
  serverAddress,
  nodePort,
  allowedIps,
  dns,
  size,
  peers,
  server: { image, cpu, memory, memoryLimit },
}: VpnSettings) {
  return {
    filledFrom: vpnEntityRef(name),
    serverAddress,
    nodePort,
    allowedIps,
    dns,
    size,
    server: { image, cpu, memory, memoryLimit },
    devices: peers
      .filter(({ expose }) => expose.length)
      .map(({ name: device, expose }) => ({
        name: device,
        expose: expose.map(({ port, protocol, targetPort }) => ({
          port,
          protocol,
          targetPort,
        })),
      })),
  };
}
