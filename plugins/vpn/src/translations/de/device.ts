import type { Translation } from '../Translation';
import type { device as english } from '../en/device';

export const device: Translation<typeof english> = {
  'device.add': 'Gerät hinzufügen',
  'device.close': 'Schließen',
  'device.next': 'Weiter',
  'device.back': 'Zurück',
  'device.propose': 'Gerät vorschlagen',

  'device.loading': 'Eine freie Adresse wird gesucht',
  'device.denied':
    'Du darfst diesem VPN keine Geräte hinzufügen. Dafür braucht es die Berechtigung {{permission}}: Frage den Eigentümer des VPN.',
  'device.unavailable':
    'Im Moment lässt sich kein Gerät hinzufügen: {{reason}}.',
  'device.tryAgain': 'Noch einmal versuchen',
  'device.plainForm': 'Stattdessen das Formular ausfüllen',

  'device.name': 'Name des Geräts',
  'device.name.hint':
    'Zum Beispiel laptop-ada. Er lässt sich später nicht ändern.',
  'device.name.missing': 'Gib dem Gerät einen Namen.',
  'device.name.invalid':
    'Ein Name besteht aus 1 bis 32 Buchstaben ohne Umlaute, Ziffern, Binde- und Unterstrichen und beginnt mit einem Buchstaben.',
  'device.name.taken': 'Ein anderes Gerät dieses VPN heißt schon {{name}}.',
  'device.name.takeFree': '{{name}} nehmen',

  'device.key': 'Sein Schlüssel',
  'device.key.browser': 'Hier und jetzt erzeugt (empfohlen)',
  'device.key.browser.hint':
    'Dieser Browser erzeugt ihn und zeigt die fertige Konfiguration als QR-Code und als Datei. Er wird niemandem gesendet.',
  'device.key.device': 'Das Gerät hat einen eigenen',
  'device.key.device.hint':
    'Füge seinen öffentlichen Schlüssel ein. Der private bleibt auf dem Gerät.',
  'device.key.server': 'Vom Server erzeugt',
  'device.key.server.hint':
    'Für ein Gerät, das jemand mit Zugang zum Cluster einrichtet.',

  'device.publicKey': 'Öffentlicher Schlüssel des Geräts',
  'device.publicKey.hint':
    'Die WireGuard-App zeigt ihn: Füge einen leeren Tunnel hinzu und kopiere dessen öffentlichen Schlüssel.',
  'device.publicKey.missing': 'Füge den öffentlichen Schlüssel des Geräts ein.',
  'device.publicKey.invalid':
    'Ein öffentlicher Schlüssel hat 44 Zeichen: Buchstaben, Ziffern, + und /, am Ende ein =.',
  'device.publicKey.ofServer':
    'Das ist der öffentliche Schlüssel des Servers. Füge den des Geräts ein.',
  'device.publicKey.refused':
    'Darin kann ein privater Schlüssel stehen, deshalb wurde nichts davon behalten. Füge nur den öffentlichen ein: 44 Zeichen, am Ende ein =. Der private bleibt auf dem Gerät.',

  'device.configuration': 'Konfiguration von {{name}}',
  'device.configuration.once':
    'Sie wird nur einmal gezeigt. Bringe sie jetzt auf das Gerät, bevor du es vorschlägst: Ihr privater Schlüssel ist sonst nirgends. Wer ihn hat, kann sich als dieses Gerät verbinden.',
  'device.configuration.making': 'Der Schlüssel wird erzeugt',
  'device.configuration.failed':
    'Dieser Browser konnte keinen Schlüssel erzeugen: {{reason}}. Gehe zurück und lass ihn vom Gerät oder vom Server erzeugen.',
  'device.configuration.waiting':
    'Der öffentliche Schlüssel des Servers ist noch nicht bekannt. Er kommt mit dem ersten Bericht des laufenden VPN; die Konfiguration erscheint dann hier von selbst.',
  'device.configuration.qrCode':
    'QR-Code der Konfiguration, zum Scannen mit der WireGuard-App',
  'device.configuration.tooLong':
    'Sie nennt zu viele Netze für einen QR-Code, den ein Telefon lesen kann: Lade die Datei herunter.',
  'device.configuration.download': '{{file}} herunterladen',
  'device.configuration.copy': 'Konfiguration kopieren',
  'device.configuration.copied': 'Kopiert',
  'device.configuration.notCopied':
    'Der Browser ließ sie nicht kopieren: Lade sie herunter.',
  'device.configuration.saved': 'Ich habe sie auf dem Gerät gespeichert',
  'device.configuration.savedHint':
    'Speichere oder scanne sie zuerst: Dann lässt sich das Gerät vorschlagen.',

  'device.phone': 'Auf einem Telefon oder Tablet',
  'device.phone.install': 'Installiere und öffne die WireGuard-App.',
  'device.phone.scan':
    'Tippe auf +, dann auf „QR-Code scannen“, und scanne diesen.',
  'device.phone.import':
    'Bringe die Datei dorthin, tippe auf + und importiere sie.',
  'device.phone.name': 'Gib dem Tunnel einen Namen, zum Beispiel {{tunnel}}.',
  'device.laptop': 'Auf einem Laptop',
  'device.laptop.install': 'Installiere WireGuard und lade die Datei herunter.',
  'device.laptop.import':
    'Windows, macOS: Tunnel aus Datei importieren. Linux: Kopiere sie nach {{path}}, nur für root lesbar.',
  'device.file.delete':
    'Lösche die heruntergeladene Datei: Sie enthält den privaten Schlüssel.',

  'device.own':
    'Der private Schlüssel bleibt auf dem Gerät, sonst braucht ihn niemand. Bearbeite in der WireGuard-App den Tunnel, von dem du den öffentlichen Schlüssel hast: Lass die Zeile PrivateKey, wie sie ist, und übernimm für die anderen diese.',
  'device.server':
    'Der Server erzeugt den Schlüssel, sobald die Änderung gemergt und angewendet ist. Dann zeigt jemand, der im Cluster Befehle ausführen darf, die Konfiguration als QR-Code in einem Terminal:',
  'device.server.secret':
    'Sie enthält den privaten Schlüssel des Geräts: Zeige sie sonst niemandem.',

  'device.after':
    'Es verbindet sich, sobald die Änderung, die es vorschlägt, gemergt und angewendet ist.',
  'device.address':
    'Bekommt ein anderes Gerät die Adresse {{address}} vorher, wird der Vorschlag abgelehnt: Füge das Gerät noch einmal hinzu, mit einer neuen Konfiguration.',

  'device.leave': 'Schließen, ohne das Gerät vorzuschlagen?',
  'device.leave.meaning':
    'Der Schlüssel wird vergessen, und eine Konfiguration, die du damit gespeichert hast, verbindet sich nicht.',
  'device.leave.stay': 'Offen lassen',
  'device.leave.close': 'Schließen und Schlüssel vergessen',
};
