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
};
