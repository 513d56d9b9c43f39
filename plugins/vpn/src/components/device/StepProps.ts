import type { NextDevice } from 'backstage-plugin-vpn-common';
import type { NewDevice } from './useNewDevice';

/** What a step of the dialog works on. */
export interface StepProps {
  /** Ref of the VPN. */
  entityRef: string;
  device: NewDevice;
  next: NextDevice;
  /** Not known before the first report of the running VPN. */
  serverPublicKey?: string;
  onClose: () => void;
}
