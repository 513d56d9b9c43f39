/** Texts of the menu that starts changes of a VPN. */
export const change = {
  'change.menu': 'Change',
  'change.addPeer': 'Add several devices or a router',
  'change.removePeer': 'Remove a device',
  'change.edit': 'Edit',
  'change.upgrade': 'Upgrade',
  'change.remove': 'Remove',
} as const;
