import type { problems as english } from '../en/problems';
import type { Translation } from '../Translation';

const whole = 'Cluster {{cluster}}: {{cause}}';
const partly = 'Cluster {{cluster}}: nicht lesbar sind {{kinds}}: {{cause}}';
const unreachable =
  'Prüfen, ob der API-Server läuft und ob das Portal ihn erreicht. Das VPN selbst kann funktionieren.';
const refused =
  'Die Zugangsdaten des Kubernetes-Plugins für den Cluster erneuern, oder ihnen die Rechte aus der Betriebsanleitung geben.';
const lastWords =
  'Die letzten Worte lesen: kubectl logs --previous -c {{container}}.';
const wireguardLog =
  'Das Log des Containers wireguard lesen; wird der Pod gelöscht, startet der Tunnel neu.';
const provisioner =
  'Ein neuer Claim braucht einige Sekunden. Bleibt es so, prüfen, ob der Provisioner der Storage-Klasse {{storageClass}} läuft.';
const statusLog =
  'Das Log des Containers status lesen: kubectl logs -c status.';

export const problems: Translation<typeof english> = {
  'problem.not-deployed.title': 'Noch läuft nichts',
  'problem.bound-to-other-entity.title':
    'Das VPN dort gehört zu einer anderen Entität',
  'problem.objects-unlabelled.title':
    'Ein WireGuard-Server, der nicht verwaltet wird',
  'problem.image-pull-failed.title': 'Das Image lässt sich nicht laden',
  'problem.container-crash-looping.title': 'Ein Container stürzt ab',
  'problem.pod-unschedulable.title': 'Der Pod findet keinen Node',
  'problem.pod-not-ready.title': 'Der Pod ist nicht bereit',
  'problem.pod-stuck-terminating.title': 'Der alte Pod endet nicht',
  'problem.claim-pending.title': 'Der Claim hat noch kein Volume',
  'problem.claim-lost.title': 'Das Volume ist verloren',
  'problem.volume-degraded.title': 'Das Volume ist beeinträchtigt',
  'problem.volume-faulted.title': 'Das Volume ist defekt',
  'problem.service-missing.title': 'Der Service fehlt',
  'problem.service-without-ready-pod.title': 'Kein Pod nimmt die Pakete an',
  'problem.node-port-mismatch.title': 'Geräte wählen einen anderen Port',
  'problem.peers-not-in-tunnel.title': 'Geräte sind nicht im Tunnel',
  'problem.peers-not-applied.title': 'Änderungen an Geräten kommen nicht an',
  'problem.tunnel-down.title': 'Der Tunnel ist nicht aktiv',
  'problem.forwarding-off.title': 'Pakete werden nicht weitergeleitet',
  'problem.reporter-silent.title': 'Der Pod meldet nichts',
  'problem.reporter-absent.title': 'Der Pod hat noch nichts gemeldet',
  'problem.report-invalid.title': 'Der Bericht ist nicht verständlich',
  'problem.cluster-unknown.title': 'Das Portal kennt den Cluster nicht',
  'problem.cluster-unsupported.title':
    'Das Portal kann sich am Cluster nicht anmelden',
  'problem.cluster-unreachable.title': 'Der Cluster ist nicht erreichbar',
  'problem.cluster-refused.title': 'Der Cluster weist das Portal ab',
  'problem.cluster-slow.title': 'Der Cluster antwortet nicht rechtzeitig',

  'problem.cluster-unknown.message': whole,
  'problem.cluster-unknown.hint':
    'Den Cluster in catalog-info.yaml berichtigen, oder ihn zu den Clustern des Kubernetes-Plugins hinzufügen.',
  'problem.cluster-unsupported.message': whole,
  'problem.cluster-unsupported.hint':
    'Dem Portal für diesen Cluster einen Eintrag mit eigenen Zugangsdaten geben, etwa einem Service Account.',
  'problem.cluster-unreachable.message': whole,
  'problem.cluster-unreachable.hint': unreachable,
  'problem.cluster-unreachable-partly.message': partly,
  'problem.cluster-unreachable-partly.hint': unreachable,
  'problem.cluster-refused.message': whole,
  'problem.cluster-refused.hint': refused,
  'problem.cluster-refused-partly.message': partly,
  'problem.cluster-refused-partly.hint': refused,
  'problem.cluster-slow.message': whole,
  'problem.cluster-slow.hint':
    'Sein API-Server hat zu viel zu tun, oder er nimmt Verbindungen an und antwortet nicht. Das VPN selbst kann funktionieren.',

  'problem.not-deployed.message':
    'Im Namespace {{namespace}} des Clusters {{cluster}} ist noch nichts ausgerollt.',
  'problem.not-deployed.hint':
    'Die Manifeste anwenden: kubectl apply -k manifests, in einem Klon des Repositorys.',
  'problem.bound-to-other-entity.message':
    'Der Namespace {{namespace}} des Clusters {{cluster}} enthält ein VPN, aber keines seiner Objekte nennt {{entityRef}}.',
  'problem.bound-to-other-entity.hint':
    'Cluster und Namespace in catalog-info.yaml berichtigen, oder, wenn es dieses VPN ist, die Annotation {{annotation}} an seinen Objekten.',
  'problem.objects-unlabelled.message':
    'Im Namespace {{namespace}} des Clusters {{cluster}} läuft ein WireGuard-Server ohne das Label eines VPN: {{objects}}.',
  'problem.objects-unlabelled.hint':
    'Die Manifeste des Repositorys anwenden. Ein von Hand gebautes VPN wird mit der Komponente adopt-vpn übernommen: docs/adopt.md von Backstage VPN sagt, wie.',
  'problem.deployment-missing.message':
    'Das VPN hat kein Deployment, also betreibt es nichts.',
  'problem.deployment-missing.hint':
    'Die Manifeste des Repositorys anwenden; es steht in deployment.yaml.',
  'problem.deployment-failed.message':
    'Das Deployment {{deployment}} kann seinen Pod nicht erzeugen: {{cause}}',
  'problem.deployment-failed.hint':
    'Beheben, was der Cluster nennt, meist das Pod-Security-Label des Namespace oder eine Quota.',
  'problem.service-missing.message':
    'Das VPN hat keinen Service vom Typ NodePort, also erreicht es kein Gerät.',
  'problem.service-missing.hint':
    'Die Manifeste des Repositorys anwenden; er steht in service.yaml.',
  'problem.service-without-ready-pod.message':
    'Der Service {{service}} hat keinen bereiten Pod, an den er Pakete schicken kann.',
  'problem.service-without-ready-pod.hint':
    'Den Pod in Ordnung bringen; der Service findet ihn von selbst.',
  'problem.node-port-mismatch.message':
    'Die Geräte haben {{endpoint}}, aber der Service {{service}} hat NodePort {{nodePort}}.',
  'problem.node-port-mismatch.hint':
    'Die Manifeste anwenden, um NodePort {{given}} wieder zu setzen, oder jedem Gerät den neuen Port geben.',
  'problem.report-invalid.message':
    'Die ConfigMap backstage-vpn-status enthält keinen gültigen Bericht: {{cause}}',
  'problem.report-invalid.hint':
    'Die Manifeste noch einmal anwenden, damit Skripte und Portal dieselbe Version haben.',

  'problem.pod-unschedulable.message':
    'Der Pod {{pod}} findet keinen Node: {{cause}}',
  'problem.pod-unschedulable.hint':
    'Beheben, was der Scheduler nennt: einen nicht gebundenen Claim, zu wenig Speicher oder CPU auf den Nodes, oder einen Taint.',
  'problem.pod-abandoned.message':
    'Der Pod {{pod}} ist auf dem Node {{node}}, der nicht mehr antwortet.',
  'problem.pod-abandoned.hint':
    'Der Cluster löscht den Pod bald und startet anderswo einen neuen. Soll der Node da sein, nachsehen, was ihm fehlt: kubectl describe node {{node}}.',
  'problem.pod-not-ready.message':
    'Der Pod {{pod}} ist nicht bereit: {{cause}}',
  'problem.pod-not-ready.hint':
    'Ein neuer Pod braucht bis zu einer Minute. Bleibt es so, sein Log lesen: kubectl logs --all-containers.',
  'problem.pod-volume-missing.message':
    'Der Pod {{pod}} wartet auf sein Volume: {{cause}}',
  'problem.pod-volume-missing.hint':
    'Nach einem Umzug zwischen Nodes dauert das bis zu zwei Minuten. Bleibt es so, hat der vorige Node das Volume nicht freigegeben: prüfen, ob er antwortet und was Longhorn zum Volume sagt.',
  'problem.pod-stuck-terminating.message':
    'Der Pod {{pod}} ist gelöscht, endet aber nicht: Sein Node {{node}} antwortet nicht mehr oder gibt das Volume nicht frei.',
  'problem.pod-stuck-terminating.hint':
    'Ist der Node ausgefallen, den Pod mit Gewalt löschen: kubectl -n {{namespace}} delete pod {{pod}} --force. Longhorn tut das von selbst, wo seine Einstellung Pod Deletion Policy When Node is Down es erlaubt.',
  'problem.image-pull-failed.message':
    'Das Image {{image}} lässt sich nicht laden: {{cause}}',
  'problem.image-pull-failed.hint':
    'Prüfen, ob es Image und Tag gibt, ob die Nodes die Registry erreichen und ob keine Anmeldung nötig ist.',
  'problem.container-crashed.message':
    'Der Container {{container}} stürzt immer wieder ab ({{restarts}} Neustarts); er endete mit {{reason}}, Exit-Code {{exitCode}}',
  'problem.container-crashed.hint': lastWords,
  'problem.container-crashed-saying.message':
    'Der Container {{container}} stürzt immer wieder ab ({{restarts}} Neustarts); er endete mit {{reason}}, Exit-Code {{exitCode}}: {{words}}',
  'problem.container-crashed-saying.hint': lastWords,
  'problem.container-crash-looping.message':
    'Der Container {{container}} stürzt immer wieder ab ({{restarts}} Neustarts); {{cause}}',
  'problem.container-crash-looping.hint': lastWords,
  'problem.container-waiting.message':
    'Der Container {{container}} kann nicht starten ({{reason}}): {{cause}}',
  'problem.container-waiting.hint':
    'Beheben, was das Kubelet nennt, meist ein fehlendes Objekt der Manifeste: alle anwenden.',

  'problem.claim-lost.message': 'Der Claim {{claim}} hat sein Volume verloren.',
  'problem.claim-lost.hint':
    'Das Volume aus einer Sicherung wiederherstellen; das README des VPN sagt, wie.',
  'problem.claim-failed.message':
    'Der Claim {{claim}} bekommt kein Volume: {{cause}}',
  'problem.claim-failed.hint':
    'Die Storage-Klasse {{storageClass}} prüfen; die Klasse eines Claims lässt sich nicht ändern, also den leeren Claim löschen, bevor ein anderer angewendet wird.',
  'problem.claim-waiting.message':
    'Der Claim {{claim}} wartet auf seinen Pod: {{cause}}',
  'problem.claim-waiting.hint':
    'Das endet von selbst, wenn der Pod einen Node findet.',
  'problem.claim-provisioning.message':
    'Der Claim {{claim}} ist noch an kein Volume gebunden: {{cause}}',
  'problem.claim-provisioning.hint': provisioner,
  'problem.claim-pending.message':
    'Der Claim {{claim}} ist noch an kein Volume gebunden.',
  'problem.claim-pending.hint': provisioner,
  'problem.volume-faulted.message':
    'Das Longhorn-Volume {{volume}} ist defekt: Keines seiner Replikate ist brauchbar.',
  'problem.volume-faulted.hint':
    'In der Oberfläche von Longhorn ein Replikat retten, oder das Volume aus einer Sicherung wiederherstellen.',
  'problem.volume-degraded.message':
    'Das Longhorn-Volume {{volume}} ist beeinträchtigt: Nicht alle seine {{replicas}} Replikate laufen.',
  'problem.volume-degraded.hint':
    'Longhorn baut sie von selbst wieder auf, wo es {{replicas}} Nodes mit freiem Platz hat; mit weniger Nodes die Zahl der Replikate senken.',

  'problem.tunnel-down.message':
    'Der Pod läuft, aber sein WireGuard-Tunnel ist nicht aktiv.',
  'problem.tunnel-down.hint': wireguardLog,
  'problem.tunnel-down-because.message':
    'Der Pod läuft, aber sein WireGuard-Tunnel ist nicht aktiv: {{cause}}',
  'problem.tunnel-down-because.hint': wireguardLog,
  'problem.tunnel-without-module.message':
    'Der Pod läuft, aber sein WireGuard-Tunnel ist nicht aktiv: {{cause}}',
  'problem.tunnel-without-module.hint':
    'Der Node hat das WireGuard-Kernelmodul nicht: es laden (modprobe wireguard), oder das VPN auf Nodes betreiben, die es haben.',
  'problem.forwarding-off.message':
    'Der Pod leitet keine Pakete weiter: Geräte erreichen den Server, aber nichts dahinter.',
  'problem.forwarding-off.hint':
    'Den Sysctl net.ipv4.ip_forward auf den Nodes erlauben, oder den Init-Container forwarding privilegiert laufen lassen.',
  'problem.peers-not-applied.message':
    'Änderungen an den Geräten erreichen den Tunnel nicht: {{cause}}',
  'problem.peers-not-applied.hint':
    'Das Log des Containers peers lesen: kubectl logs -c peers. Geräte, die vorher im Tunnel waren, bleiben verbunden.',
  'problem.peers-not-yet.message':
    'Eingetragene Peers sind nicht im Tunnel: {{peers}}.',
  'problem.peers-not-yet.hint':
    'Sie kommen binnen Sekunden. Wenn nicht, das Log des Containers peers lesen: kubectl logs -c peers.',
  'problem.peers-skipped.message':
    'Eingetragene Peers sind nicht im Tunnel: {{peers}}.',
  'problem.peers-skipped.hint':
    'Ihre Einträge in manifests/peers.yaml berichtigen und anwenden; niemand sonst wird getrennt.',
  'problem.reporter-silent.message':
    'Der Status-Reporter schweigt seit mehr als {{seconds}} s; Tunnel und Peers erscheinen, wie sie zuletzt gemeldet wurden.',
  'problem.reporter-silent.hint': `${statusLog} Das VPN selbst kann funktionieren.`,
  'problem.reporter-absent.message':
    'Der Status-Reporter hat noch nichts gemeldet, also sind Tunnel und Peers unbekannt.',
  'problem.reporter-absent.hint': `${statusLog} Er braucht die Role aus status.yaml und eine NetworkPolicy, die ihn den API-Server erreichen lässt.`,
};
