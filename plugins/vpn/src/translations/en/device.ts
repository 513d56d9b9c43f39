/** Texts of the dialog that adds a device. */
export const device = {
  'device.add': 'Add a device',
  'device.close': 'Close',
  'device.next': 'Next',
  'device.back': 'Back',
  'device.propose': 'Propose the device',

  'device.loading': 'Looking for a free address',
  'device.denied':
    'You may not add devices to this VPN. It needs the permission {{permission}}: ask the owner of the VPN.',
  'device.unavailable': 'No device can be added now: {{reason}}.',
  'device.tryAgain': 'Try again',
  'device.plainForm': 'Fill in the form instead',

  'device.name': 'Name of the device',
  'device.name.hint': 'For example laptop-ada. It cannot be changed later.',
  'device.name.missing': 'Give the device a name.',
  'device.name.invalid':
    'A name is 1 to 32 letters, digits, hyphens and underscores, and starts with a letter.',
  'device.name.taken': 'Another device of this VPN is called {{name}}.',
  'device.name.takeFree': 'Take {{name}}',

  'device.key': 'Its key',
  'device.key.browser': 'Made here, now (recommended)',
  'device.key.browser.hint':
    'This browser makes it and shows the finished configuration, as a QR code and as a file. It is sent to nobody.',
  'device.key.device': 'The device has its own',
  'device.key.device.hint':
    'Paste its public key. The private key stays on the device.',
  'device.key.server': 'Made by the server',
  'device.key.server.hint':
    'For a device that somebody with access to the cluster sets up.',

  'device.publicKey': 'Public key of the device',
  'device.publicKey.hint':
    'The WireGuard app shows it: add an empty tunnel, and copy its public key.',
  'device.publicKey.missing': 'Paste the public key of the device.',
  'device.publicKey.invalid':
    'A public key is 44 characters: letters, digits, + and /, and an = at the end.',
  'device.publicKey.ofServer':
    'This is the public key of the server. Paste that of the device.',
  'device.publicKey.refused':
    'This may hold a private key, so nothing of it was kept. Paste the public key alone: 44 characters that end with =. The private key stays on the device.',

  'device.configuration': 'Configuration of {{name}}',
  'device.configuration.once':
    'It is shown only once. Put it on the device now, before you propose the device: its private key is nowhere else. Whoever has it can connect as this device.',
  'device.configuration.making': 'Making the key',
  'device.configuration.failed':
    'This browser could not make a key: {{reason}}. Go back, and let the device or the server make it.',
  'device.configuration.waiting':
    'The public key of the server is not known yet. It comes with the first report of the running VPN, and the configuration appears here by itself.',
  'device.configuration.qrCode':
    'QR code of the configuration, to be scanned with the WireGuard app',
  'device.configuration.tooLong':
    'It names too many networks for a QR code that a phone can read: download the file.',
  'device.configuration.download': 'Download {{file}}',
  'device.configuration.copy': 'Copy configuration',
  'device.configuration.copied': 'Copied',
  'device.configuration.notCopied':
    'The browser did not let it be copied: download it.',
  'device.configuration.saved': 'I have saved it on the device',
  'device.configuration.savedHint':
    'Save it first, or scan it: then the device can be proposed.',

  'device.phone': 'On a phone or a tablet',
  'device.phone.install': 'Install the WireGuard app, and open it.',
  'device.phone.scan': 'Tap +, then Scan from QR code, and scan this one.',
  'device.phone.import': 'Bring the file there, tap +, and import it.',
  'device.phone.name': 'Give the tunnel a name, for example {{tunnel}}.',
  'device.laptop': 'On a laptop',
  'device.laptop.install': 'Install WireGuard, and download the file.',
  'device.laptop.import':
    'Windows, macOS: Import tunnel(s) from file. Linux: copy it to {{path}}, readable by root alone.',
  'device.file.delete': 'Delete the downloaded file: it holds the private key.',

  'device.own':
    'The private key stays on the device, and nobody else needs it. In the WireGuard app, edit the tunnel that you took the public key from: leave its line PrivateKey as it is, and make the others these.',
  'device.server':
    'The server makes the key once the change is merged and applied. Then somebody who may run commands in the cluster shows the configuration as a QR code in a terminal:',
  'device.server.secret':
    'It holds the private key of the device: show it to nobody else.',

  'device.after':
    'It connects once the change that proposes it is merged and applied.',
  'device.address':
    'If another device gets the address {{address}} first, the proposal is refused: add the device again, with a new configuration.',

  'device.leave': 'Close without proposing the device?',
  'device.leave.meaning':
    'The key is forgotten, and a configuration that you have saved of it will not connect.',
  'device.leave.stay': 'Keep it open',
  'device.leave.close': 'Close and forget the key',
} as const;
