import {
  type NextDevice,
  type VpnSettings,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import { nextOfOffice } from '../../src/__testUtils__/office';

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

/** What the next device of it is told. */
export const nextOfSettings: NextDevice = {
  ...nextOfOffice,
  address: '10.13.13.7',
  takenNames: officeSettings.peers.map(({ name }) => name),
};
