import type { Translation } from '../Translation';
import type { fleet as english } from '../en/fleet';

export const fleet: Translation<typeof english> = {
  'fleet.title': 'VPNs',
  'fleet.subtitle': 'Alle VPNs, die Sie sehen dürfen, auf allen Clustern',
  'fleet.create': 'VPN anlegen',
  'fleet.loading': 'VPNs werden geladen',
  'fleet.none': 'Es gibt kein VPN, das Sie sehen dürfen',
  'fleet.noneHint':
    'Entweder hat noch niemand eines angelegt, oder Ihnen fehlt für die vorhandenen die Berechtigung {{permission}}.',
  'fleet.denied': 'Sie dürfen kein VPN sehen',
  'fleet.deniedHint':
    'Dafür ist die Berechtigung {{permission}} nötig. Wer das Portal betreibt, kann sie geben.',
  'fleet.unreadable': 'Die VPNs sind zurzeit nicht lesbar',

  'fleet.clusters': 'Cluster, die nicht lesbar sind',
  'fleet.clusters.connecting_one':
    '{{cluster}} wird gefragt: {{count}} VPN ist noch nicht ganz bekannt',
  'fleet.clusters.connecting_other':
    '{{cluster}} wird gefragt: {{count}} VPNs sind noch nicht ganz bekannt',
  'fleet.clusters.lastKnown_one':
    '{{count}} VPN wird mit dem letzten bekannten Stand gezeigt',
  'fleet.clusters.lastKnown_other':
    '{{count}} VPNs werden mit dem letzten bekannten Stand gezeigt',
  'fleet.clusters.since': 'zuerst bemerkt {{age}}',

  'fleet.list': 'VPNs',
  'fleet.name': 'Name',
  'fleet.health': 'Zustand',
  'fleet.endpoint': 'Endpoint',
  'fleet.copyEndpoint': 'Endpoint von {{name}} kopieren',
  'fleet.devices': 'Verbunden',
  'fleet.devicesOf': '{{connected}} von {{all}}',
  'fleet.volume': 'Volume',
  'fleet.owner': 'Besitzer',
  'fleet.cluster': 'Cluster',

  'fleet.filter': 'VPNs nach Zustand',
  'fleet.all': 'Alle',
  'fleet.search': 'Name oder Endpoint',
  'fleet.anyCluster': 'Alle Cluster',
  'fleet.anyOwner': 'Alle Besitzer',
  'fleet.mine': 'Meine',
  'fleet.sortBy': 'Sortieren nach',
  'fleet.someShown': '{{shown}} von {{all}} VPNs',
  'fleet.noneShown': 'Keines der {{all}} VPNs passt zu Suche und Filtern.',
  'fleet.showAll': 'Alle VPNs zeigen',
};
