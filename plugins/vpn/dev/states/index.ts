import { deviceStates } from './deviceStates';
import type { DevState } from './DevState';
import { fleetStates } from './fleetStates';
import { vpnStates } from './vpnStates';

export * from './DevState';

/** Every state of every part of the plugin. */
export const devStates: DevState[] = [
  ...vpnStates,
  ...deviceStates,
  ...fleetStates,
];
