/** Texts of the page of all VPNs. */
export const fleet = {
  'fleet.title': 'VPNs',
  'fleet.subtitle': 'All VPNs that you may see, over all clusters',
  'fleet.create': 'Create VPN',
  'fleet.loading': 'Loading the VPNs',
  'fleet.none': 'There is no VPN that you may see',
  'fleet.noneHint':
    'Either nobody has created one yet, or you lack the permission {{permission}} for those that are there.',
  'fleet.denied': 'You may not see any VPN',
  'fleet.deniedHint':
    'It needs the permission {{permission}}. Ask whoever runs the portal for it.',
  'fleet.unreadable': 'The VPNs cannot be read at the moment',

  'fleet.clusters': 'Clusters that cannot be read',
  'fleet.clusters.connecting_one':
    '{{cluster}} is being asked: {{count}} VPN is not known in full yet',
  'fleet.clusters.connecting_other':
    '{{cluster}} is being asked: {{count}} VPNs are not known in full yet',
  'fleet.clusters.lastKnown_one': '{{count}} VPN is shown as last known',
  'fleet.clusters.lastKnown_other': '{{count}} VPNs are shown as last known',
  'fleet.clusters.since': 'first noticed {{age}}',

  'fleet.list': 'VPNs',
  'fleet.name': 'Name',
  'fleet.health': 'Health',
  'fleet.endpoint': 'Endpoint',
  'fleet.copyEndpoint': 'Copy endpoint of {{name}}',
  'fleet.devices': 'Connected',
  'fleet.devicesOf': '{{connected}} of {{all}}',
  'fleet.volume': 'Volume',
  'fleet.owner': 'Owner',
  'fleet.cluster': 'Cluster',

  'fleet.filter': 'VPNs by health',
  'fleet.all': 'All',
  'fleet.search': 'Name or endpoint',
  'fleet.anyCluster': 'Any cluster',
  'fleet.anyOwner': 'Anyone',
  'fleet.mine': 'Mine',
  'fleet.sortBy': 'Sort by',
  'fleet.someShown': '{{shown}} of {{all}} VPNs',
  'fleet.noneShown': 'None of the {{all}} VPNs matches search and filters.',
  'fleet.showAll': 'Show all VPNs',
} as const;
