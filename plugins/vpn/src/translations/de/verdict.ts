import type { verdictTexts as english } from 'backstage-plugin-vpn-common';
import type { Translation } from '../Translation';

export const verdict: Translation<typeof english> = {
  'verdict.healthy': 'In Ordnung',
  'verdict.degraded': 'Eingeschränkt',
  'verdict.down': 'Ausgefallen',
  'verdict.unknown': 'Unbekannt',
  'verdict.notDeployed': 'Noch nicht ausgerollt',
  'verdict.noDevices': 'noch keine Geräte',
  'verdict.devices_one': '{{connected}} von {{count}} Gerät verbunden',
  'verdict.devices_other': '{{connected}} von {{count}} Geräten verbunden',
  'verdict.devicesBefore_one':
    'zuletzt {{connected}} von {{count}} Gerät verbunden',
  'verdict.devicesBefore_other':
    'zuletzt {{connected}} von {{count}} Geräten verbunden',
};
