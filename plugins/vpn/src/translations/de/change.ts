import type { Translation } from '../Translation';
import type { change as english } from '../en/change';

export const change: Translation<typeof english> = {
  'change.menu': 'Ändern',
  'change.addPeer': 'Mehrere Geräte oder einen Router hinzufügen',
  'change.removePeer': 'Gerät entfernen',
  'change.edit': 'Bearbeiten',
  'change.upgrade': 'Erneuern',
  'change.remove': 'Entfernen',
};
