import type { JsonObject } from '@backstage/types';

/** What a user gives each template below `templates/`, by the template's name. */
export const templateValues: Record<string, JsonObject> = {
  'create-vpn': {
    name: 'office',
    owner: 'group:default/guests',
    description: 'Laptops of the office',
    cluster: 'demo',
    serverAddress: 'vpn.example.com',
    peers: [{ name: 'anna-laptop' }],
  },
  'add-vpn-peer': {
    vpn: 'resource:default/office',
    peers: [{ name: 'phone' }],
  },
  'remove-vpn-peer': { vpn: 'resource:default/office', peers: ['printer'] },
  'edit-vpn': { vpn: 'resource:default/office', nodePort: 30021 },
  'upgrade-vpn': { vpn: 'resource:default/office', askCluster: true },
  'remove-vpn': {
    vpn: 'resource:default/office',
    confirmation: 'office',
    keepVolume: true,
  },
};
