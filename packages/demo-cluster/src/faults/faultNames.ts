/** Faults of one VPN, or of every VPN where no namespace is given. */
export const VPN_FAULTS = [
  'image-pull-error',
  'crash-loop',
  'claim-pending',
  'volume-degraded',
  'volume-faulted',
  'tunnel-down',
  'forwarding-off',
  'reporter-silent',
  'peer-missing',
  'node-port-changed',
] as const;

/** Faults of the API server that stay until they are cleared. */
export const SERVER_FAULTS = [
  'refuse-401',
  'refuse-403',
  'hang',
  'slow',
] as const;

/** Faults of the API server that happen once. */
export const MOMENTARY_FAULTS = ['expire-watches', 'close-watches'] as const;

/** All ways in which the demo cluster can be told to break. */
export const FAULT_NAMES = [
  ...VPN_FAULTS,
  ...SERVER_FAULTS,
  ...MOMENTARY_FAULTS,
] as const;

export type FaultName = (typeof FAULT_NAMES)[number];
