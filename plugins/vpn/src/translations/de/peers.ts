import type { Translation } from '../Translation';
import type { peers as english } from '../en/peers';

export const peers: Translation<typeof english> = {
  'peers.title': 'Verbundene Peers',
  'peers.titleWithCount': 'Verbundene Peers · {{connected}} von {{all}}',
  'peers.list': 'Peers',
  'peers.notReported': 'Der Tunnel hat seine Peers noch nicht gemeldet.',
  'peers.none':
    'Das VPN hat noch keine Peers. Fügen Sie oben auf dieser Seite ein Gerät hinzu, oder tragen Sie es in manifests/peers.yaml ein.',
  'peers.name': 'Name',
  'peers.state': 'Zustand',
  'peers.handshake': 'Letzter Handshake',
  'peers.endpoint': 'Endpoint',
  'peers.address': 'Tunneladresse',
  'peers.networks': 'Netze',
  'peers.received': 'Empfangen',
  'peers.sent': 'Gesendet',
  'peers.traffic': 'Verkehr',
  'peers.all': 'Alle',
  'peers.connected': 'verbunden',
  'peers.idle': 'inaktiv',
  'peers.never': 'nie',
  'peers.filter': 'Peers nach Zustand',
  'peers.search': 'Name oder Adresse',
  'peers.sortBy': 'Sortieren nach',
  'peers.someShown': '{{shown}} von {{all}} Peers',
  'peers.noneShown': 'Keiner der {{all}} Peers passt zu Suche und Zustand.',
  'peers.rates':
    'Raten sind Mittelwerte über {{seconds}} s, die Zeit zwischen den letzten beiden Berichten des Tunnels.',
  'peers.ratesNotYet':
    'Raten gibt es ab dem zweiten Bericht des Tunnels; er berichtet alle 10 bis 30 s.',
  'peers.legend':
    'Die Grafik zeigt die letzten Berichte, seit diese Seite offen ist: empfangen als durchgezogene, gesendet als gepunktete Linie.',
  'peers.endpointsLeftOut':
    'Endpoints fehlen: um sie zu sehen, brauchen Sie die Berechtigung {{permission}}.',
  'peers.notCurrent':
    'Nicht aktuell, daher ohne Raten. Letzter Bericht des Tunnels:',
  'peers.graph':
    'Empfangen zuletzt {{received}}, höchstens {{receivedPeak}}; gesendet zuletzt {{sent}}, höchstens {{sentPeak}}',
};
