import type {
  VpnHealth,
  VpnPeerState,
  VpnPod,
  VpnProblem,
  VpnVerdict,
} from 'backstage-plugin-vpn-common';
import type { Tone } from './StateLabel';

export const healthTones: Record<VpnHealth, Tone> = {
  healthy: 'good',
  degraded: 'warning',
  down: 'bad',
  unknown: 'unknown',
};

/** Of the state of a verdict. */
export const verdictTones: Record<VpnVerdict['state'], Tone> = {
  ...healthTones,
  notDeployed: 'unknown',
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

const volumeTones: Record<string, Tone> = {
  Bound: 'good',
  Pending: 'bad',
  Lost: 'bad',
  healthy: 'good',
  degraded: 'warning',
  faulted: 'bad',
};

/** Of a volume, by Longhorn's robustness or the phase of the claim. */
export function volumeTone(state: string): Tone {
  return volumeTones[state] ?? 'unknown';
}
