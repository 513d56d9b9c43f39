import type { Translation } from '../Translation';
import type { card as english } from '../en/card';

export const card: Translation<typeof english> = {
  'card.title': 'VPN',
  'card.details': 'Details und Geräte',
  'card.more_one': 'und {{count}} weiteres Problem',
  'card.more_other': 'und {{count}} weitere Probleme',
  'card.pod': 'Pod',
  'card.podReady': '{{state}}, {{ready}} von {{all}} bereit',
  'card.nodePort': 'NodePort',
  'card.volume': 'Volume',
  'card.devices': 'Geräte',
  'card.devicesConnected': '{{connected}} von {{all}} verbunden',
  'card.absent': 'fehlt',
  'card.unread': 'nicht lesbar',
  'card.connecting': 'wird gelesen',
  'card.notReported': 'nicht gemeldet',
};
