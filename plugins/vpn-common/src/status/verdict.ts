import { fillTemplate } from './fillTemplate';
import { verdictTexts } from './verdictTexts';
import type { VpnHealth, VpnStatus } from './vpnStatus';

/** What a verdict says, in no language yet. */
export interface VpnVerdict {
  state: VpnHealth | 'notDeployed';
  /** Where the VPN has reported its devices. */
  devices?: {
    connected: number;
    count: number;
    /** Whether it is as it was last seen, and may have changed since. */
    before: boolean;
  };
  /** What devices dial, `host:port`. */
  endpoint?: string;
}

/** How a VPN is, as facts. */
export function verdictOf(status: VpnStatus): VpnVerdict {
  const { health, peers, tunnel, problems, service } = status;
  if (problems.some(({ code }) => code === 'not-deployed')) {
    return { state: 'notDeployed' };
  }
  const connected = peers.filter(({ state }) => state === 'connected').length;
  return {
    state: health,
    devices: tunnel && {
      connected,
      count: peers.length,
      before: health === 'unknown',
    },
    endpoint: service?.endpoint,
  };
}

/**
 * Gives the text of a key of {@link verdictTexts}, with `_one` or `_other`
 * chosen by `count` where it has them.
 */
export type VerdictTranslate = (
  key:
    | `verdict.${VpnVerdict['state']}`
    | 'verdict.noDevices'
    | 'verdict.devices'
    | 'verdict.devicesBefore',
  parameters?: { connected: string; count: number },
) => string;

const inEnglish: VerdictTranslate = (key, parameters) => {
  const texts: Record<string, string> = verdictTexts;
  const plural = `${key}_${parameters?.count === 1 ? 'one' : 'other'}`;
  return fillTemplate(texts[key] ?? texts[plural], parameters);
};

/**
 * A verdict in one line:
 * `Healthy · 7 of 9 devices connected · vpn.example.com:31820`.
 *
 * @param translate - gives the texts; English where left out
 */
export function describeVerdict(
  { state, devices, endpoint }: VpnVerdict,
  translate: VerdictTranslate = inEnglish,
): string {
  const parts = [translate(`verdict.${state}`)];
  if (devices?.count === 0) {
    parts.push(translate('verdict.noDevices'));
  } else if (devices) {
    const { connected, count, before } = devices;
    const key = before ? 'verdict.devicesBefore' : 'verdict.devices';
    parts.push(translate(key, { connected: String(connected), count }));
  }
  return [...parts, endpoint].filter(Boolean).join(' · ');
}

/** How a VPN is, in one line of English. */
export function vpnVerdict(status: VpnStatus): string {
  return describeVerdict(verdictOf(status));
}
