/** Names of what the component adds. They start as no object or volume of others does. */
export const adoptionNames = {
  serviceAccount: 'backstage-vpn-status',
  scripts: 'backstage-vpn-scripts',
  volumes: {
    scripts: 'backstage-vpn-scripts',
    state: 'backstage-vpn-state',
    serviceAccount: 'backstage-vpn-service-account',
  },
};
