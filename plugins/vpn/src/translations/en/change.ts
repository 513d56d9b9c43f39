/** Texts of the menu that starts changes of a VPN. */
export const change = {
  'change.menu': 'Change',
  'change.addPeer': 'Add a device',
  'change.removePeer': 'Remove a device',
  'change.edit': 'Edit',
  'change.upgrade': 'Upgrade',
  'change.remove': 'Remove',
} as const;
