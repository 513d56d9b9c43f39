import type { WizardValues } from './wizardValues';

/** A device as the wizard holds it: as it was typed, not checked. */
export interface EnteredPeer {
  name: string;
  /** An empty text where the device has its own key, which is not pasted yet. */
  publicKey?: string;
  /** Its address in the tunnel; a free one where left out. */
  address?: string;
  networks: string[];
  expose: EnteredPort[];
}

/** A port of a device as the wizard holds it. */
export interface EnteredPort {
  port?: number;
  protocol?: 'TCP' | 'UDP';
  targetPort?: number;
}

/** The devices that were entered so far. */
export function peersOf({ peers }: WizardValues): EnteredPeer[] {
  return Array.isArray(peers)
    ? peers.map(({ name, publicKey, address, networks, expose }) => ({
        name: name ?? '',
        publicKey,
        address,
        networks: Array.isArray(networks) ? networks : [],
        expose: Array.isArray(expose) ? expose : [],
      }))
    : [];
}
