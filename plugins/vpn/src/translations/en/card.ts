/** Texts of the card of an entity's overview. */
export const card = {
  'card.title': 'VPN',
  'card.details': 'Details and devices',
  'card.more_one': 'and {{count}} more problem',
  'card.more_other': 'and {{count}} more problems',
  'card.pod': 'Pod',
  'card.podReady': '{{state}}, {{ready}} of {{all}} ready',
  'card.nodePort': 'NodePort',
  'card.volume': 'Volume',
  'card.devices': 'Devices',
  'card.devicesConnected': '{{connected}} of {{all}} connected',
  'card.absent': 'none',
  'card.unread': 'not readable',
  'card.connecting': 'being read',
  'card.notReported': 'not reported',
} as const;
