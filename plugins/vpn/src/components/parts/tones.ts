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

/** Of Longhorn's robustness. */
export function robustnessTone(robustness: string): Tone {
  return robustnessTones[robustness] ?? 'unknown';
}
