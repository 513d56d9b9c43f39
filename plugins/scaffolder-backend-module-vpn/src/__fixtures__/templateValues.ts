import type { JsonObject } from '@backstage/types';

const vpn = 'resource:default/office';

/** What a user gives each template below `templates/`, by the template's name, where a VPN `office` is there. */
export const templateValues: Record<string, JsonObject> = {
  'create-vpn': {
    name: 'lab',
    owner: 'group:default/guests',
    description: 'Laptops of the laboratory',
    cluster: 'demo',
    serverAddress: 'vpn.example.com',
    peers: [{ name: 'anna-laptop' }],
  },
  'add-vpn-peer': { vpn, peers: [{ name: 'carl-laptop' }] },
  'remove-vpn-peer': { vpn, peers: ['printer'] },
  'edit-vpn': { vpn, serverAddress: 'vpn2.example.com' },
  'upgrade-vpn': { vpn },
  'remove-vpn': { vpn, confirmation: 'office', keepVolume: true },
};
