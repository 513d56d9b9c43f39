import { vpnSettingsSchema } from 'backstage-plugin-vpn-common';

/** The settings of VPN office, as its repository has them. */
export const settings = vpnSettingsSchema.parse({
  name: 'office',
  owner: 'group:default/guests',
  cluster: 'demo',
  serverAddress: 'vpn.example.com',
  nodePort: 31820,
  peers: [
    { name: 'laptop', address: '10.13.13.2' },
    { name: 'router', address: '10.13.13.4', networks: ['192.168.40.0/24'] },
  ],
});
