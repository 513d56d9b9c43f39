import type {
  VpnHealth,
  VpnPeerState,
  VpnPod,
  VpnProblem,
  VpnVolume,
} from 'backstage-plugin-vpn-common';
import type { Tone } from './StateLabel';

export const healthTones: Record<VpnHealth, Tone> = {
  healthy: 'good',
  degraded: 'warning',
  down: 'bad',
  unknown: 'unknown',
};

export const severityTones: Record<VpnProblem['severity'], Tone> = {
  error: 'bad',
  warning: 'warning',
};

export const peerTones: Record<VpnPeerState, Tone> = {
  connected: 'good',
  idle: 'quiet',
  never: 'quiet',
};

/** A pod that runs but is not ready may be about to be. */
export function podTone({ ready, state }: VpnPod): Tone {
  if (ready) {
    return 'good';
  }
  return state === 'Running' ? 'warning' : 'bad';
}

export function claimTone({ phase }: VpnVolume): Tone {
  return phase === 'Bound' ? 'good' : 'bad';
}

const robustnessTones: Record<string, Tone> = {
  healthy: 'good',
  degraded: 'warning',
  faulted: 'bad',
};

const phaseTones: Record<string, Tone> = {
  Bound: 'good',
  Pending: 'bad',
  Lost: 'bad',
};

/** Of the volume of a row of the fleet: Longhorn's robustness, or the phase of the claim. */
export function volumeTone(volume: string): Tone {
  return robustnessTones[volume] ?? phaseTones[volume] ?? 'unknown';
}

/** Of Longhorn's robustness. */
export function robustnessTone(robustness: string): Tone {
  return robustnessTones[robustness] ?? 'unknown';
}
