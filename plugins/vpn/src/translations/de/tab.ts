import type { Translation } from '../Translation';
import type { tab as english } from '../en/tab';

export const tab: Translation<typeof english> = {
  'tab.loading': 'Status des VPN wird geladen',
  'tab.justNow': 'gerade eben',
  'tab.language': 'de',

  'tab.meaning.healthy':
    'Das VPN funktioniert. Kann sich ein Gerät nicht verbinden, liegt es am Gerät oder an dessen Netz.',
  'tab.meaning.degraded':
    'Das VPN funktioniert für Geräte, aber etwas daran braucht Pflege.',
  'tab.meaning.down':
    'Es liegt am VPN, nicht am Gerät. Was zu tun ist, steht unten.',
  'tab.meaning.unknown':
    'Das Portal sieht gerade nicht, wie es dem VPN geht. Das VPN selbst kann funktionieren.',
  'tab.meaning.notDeployed':
    'Sein Repository ist da, aber im Cluster läuft noch nichts davon.',

  'tab.connection.live': 'Aktuell',
  'tab.connection.asOf': 'Stand {{age}}',
  'tab.connection.connecting': 'Verbindung zum Portal wird aufgebaut',
  'tab.connection.broken':
    'die Verbindung zum Portal ist unterbrochen, neuer Versuch läuft',
  'tab.connection.brokenBecause':
    'die Verbindung zum Portal ist unterbrochen ({{reason}}), neuer Versuch läuft',

  'tab.sources': 'Teilweise lesbar',
  'tab.sources.everything': 'Der ganze Cluster',
  'tab.sources.pods': 'Pods',
  'tab.sources.services': 'Services',
  'tab.sources.deployments': 'Deployments',
  'tab.sources.persistentvolumeclaims': 'Claims',
  'tab.sources.configmaps': 'Berichte des Tunnels',
  'tab.sources.longhornvolumes': 'Longhorn-Volumes',
  'tab.sources.connecting': 'noch nicht gelesen',
  'tab.sources.stale': 'nicht mehr aktuell',
  'tab.sources.refused': 'vom Cluster verweigert',
  'tab.sources.unreachable': 'nicht lesbar',
  'tab.sources.absent': 'dem Cluster unbekannt',

  'tab.panel.observed': 'Letzter bekannter Stand, beobachtet {{age}}',
  'tab.panel.unreadable': 'Zurzeit nicht lesbar; der Grund steht oben.',

  'tab.problems': 'Probleme',
  'tab.problems.error': 'Fehler',
  'tab.problems.warning': 'Warnung',
  'tab.problems.mend': 'Was zu tun ist',
  'tab.problems.copyCommand': 'Befehl kopieren',

  'tab.deliver': 'So kommt es in den Cluster',
  'tab.deliver.apply':
    'Die Manifeste in einem Klon des Repositorys anwenden, mit kubectl auf dem Cluster {{cluster}}:',
  'tab.deliver.argocd':
    'Argo CD holt es aus dem Repository, sobald die Application da ist. In einem Klon des Repositorys:',
  'tab.deliver.flux':
    'Flux holt es aus dem Repository, sobald die Kustomization da ist. In einem Klon des Repositorys:',
  'tab.deliver.after':
    'Diese Seite zeigt von selbst, wenn es läuft; der erste Start dauert etwa eine Minute.',
  'tab.deliver.repository': 'Repository öffnen',

  'tab.pod': 'Zustand des Pods',
  'tab.pod.absent': 'Es gibt keinen Pod.',
  'tab.pod.name': 'Pod',
  'tab.pod.state': 'Zustand',
  'tab.pod.message': 'Der Cluster sagt',
  'tab.pod.ready': 'Bereit',
  'tab.pod.readyContainers': '{{ready}} von {{all}} Containern',
  'tab.pod.restarts': 'Neustarts',
  'tab.pod.node': 'Node',
  'tab.pod.started': 'Gestartet',
  'tab.pod.image': 'Image',
  'tab.pod.tunnel': 'Tunnel',
  'tab.pod.tunnel.up': 'aktiv',
  'tab.pod.tunnel.down': 'nicht aktiv',
  'tab.pod.forwarding': 'Weiterleitung',
  'tab.pod.forwarding.on': 'an',
  'tab.pod.forwarding.off': 'aus',
  'tab.pod.reported': 'Gemeldet',

  'tab.events': 'Letzte Warnungen des Clusters',
  'tab.events.seen_one': 'einmal aufgetreten, {{age}}',
  'tab.events.seen_other': '{{count}}-mal aufgetreten, zuletzt {{age}}',

  'tab.endpoint': 'NodePort und Endpoint',
  'tab.endpoint.absent': 'Es gibt keinen Service vom Typ NodePort.',
  'tab.endpoint.address': 'Endpoint',
  'tab.endpoint.unnamed':
    'Der Service nennt die Adresse nicht, die Geräte haben.',
  'tab.endpoint.copy': 'Endpoint kopieren',
  'tab.endpoint.publicKey': 'Öffentlicher Schlüssel',
  'tab.endpoint.copyPublicKey': 'Öffentlichen Schlüssel des Servers kopieren',
  'tab.endpoint.nodePort': 'NodePort',
  'tab.endpoint.noNodePort': 'keiner vergeben',
  'tab.endpoint.mismatch':
    '{{nodePort}} im Cluster, die Geräte haben aber {{given}}',
  'tab.endpoint.protocol': 'Protokoll',
  'tab.endpoint.service': 'Service',
  'tab.endpoint.policy': 'Traffic Policy',
  'tab.endpoint.policy.Cluster':
    'Jeder Node antwortet. Ein Peer kann die Adresse eines Node statt seiner eigenen zeigen.',
  'tab.endpoint.policy.Local':
    'Nur der Node antwortet, auf dem der Pod läuft. Peers zeigen die Adressen, von denen sie kommen.',

  'tab.volume': 'Volume',
  'tab.volume.absent': 'Es gibt keinen PersistentVolumeClaim.',
  'tab.volume.claim': 'Claim',
  'tab.volume.phase': 'Phase',
  'tab.volume.capacity': 'Kapazität',
  'tab.volume.class': 'Storage-Klasse',
  'tab.volume.access': 'Zugriff',
  'tab.volume.name': 'Volume',
  'tab.volume.longhorn': 'Longhorn',
  'tab.volume.replicas': 'Replikate',
  'tab.volume.replicasRunning': '{{running}} von {{wanted}} laufen',
  'tab.volume.replicasWanted': '{{wanted}} gewünscht',
  'tab.volume.attachment': 'Anbindung',
  'tab.volume.attachedTo': '{{state}} an {{node}}',
  'tab.volume.space': 'Belegter Platz',

  'tab.error.unplaced': 'Die Entität sagt nicht, wo ihr VPN ist',
  'tab.error.denied': 'Den Status dieses VPN dürfen Sie nicht sehen',
  'tab.error.deniedHint':
    'Dafür ist die Berechtigung {{permission}} für diese Entität nötig. Wer das Portal betreibt, kann sie geben.',
  'tab.error.unknown': 'Der Katalog zeigt dem VPN-Plugin diese Entität nicht',
  'tab.error.unreadable': 'Der Status ist zurzeit nicht lesbar',
  'tab.error.retrying': '{{reason}}. Neuer Versuch läuft.',
};
