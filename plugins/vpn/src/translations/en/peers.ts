/** Texts of the list of peers. */
export const peers = {
  'peers.title': 'Connected peers',
  'peers.titleWithCount': 'Connected peers · {{connected}} of {{all}}',
  'peers.list': 'Peers',
  'peers.notReported': 'The tunnel has not reported its peers yet.',
  'peers.none':
    'The VPN has no peers yet. Add a device at the top of this page, or list it in manifests/peers.yaml.',
  'peers.name': 'Name',
  'peers.state': 'State',
  'peers.handshake': 'Last handshake',
  'peers.endpoint': 'Endpoint',
  'peers.address': 'Tunnel address',
  'peers.networks': 'Networks',
  'peers.received': 'Received',
  'peers.sent': 'Sent',
  'peers.traffic': 'Traffic',
  'peers.all': 'All',
  'peers.connected': 'connected',
  'peers.idle': 'idle',
  'peers.never': 'never',
  'peers.filter': 'Peers by state',
  'peers.search': 'Name or address',
  'peers.sortBy': 'Sort by',
  'peers.someShown': '{{shown}} of {{all}} peers',
  'peers.noneShown':
    'None of the {{all}} peers matches the search and the state.',
  'peers.rates':
    'Rates are averages over {{seconds}} s, the time between the last two reports of the tunnel.',
  'peers.ratesNotYet':
    'Rates come with the second report of the tunnel, which is made every 10 to 30 s.',
  'peers.legend':
    'The graph shows the last reports since this page was opened: received as a solid line, sent as a dotted one.',
  'peers.endpointsLeftOut':
    'Endpoints are left out: to see them you need the permission {{permission}}.',
  'peers.notCurrent':
    'Not current, so without rates. Last report of the tunnel:',
  'peers.graph':
    'Received {{received}} last, {{receivedPeak}} at most; sent {{sent}} last, {{sentPeak}} at most',
} as const;
