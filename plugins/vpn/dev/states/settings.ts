import {
  type VpnSettings,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';

/** The settings of the office's VPN, as its repository has them. */
export const officeSettings: VpnSettings = vpnSettingsSchema.parse({
  name: 'office',
  owner: 'group:default/network',
  cluster: 'production',
  serverAddress: 'vpn.example.com',
  nodePort: 31820,
  peers: [
    { name: 'laptop-ada' },
    { name: 'laptop-grace' },
    { name: 'phone-ada' },
    {
      name: 'branch-hamburg',
      networks: ['192.168.10.0/24', '192.168.11.0/24'],
    },
    { name: 'sensor-roof', expose: [{ port: 9100, podPort: 20000 }] },
  ],
});
