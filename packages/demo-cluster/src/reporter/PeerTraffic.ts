import { randomInt } from 'node:crypto';

// Under traffic, WireGuard makes a new session every 120 s.
const REKEY_SECONDS = 120;
const FIRST_HANDSHAKE_SECONDS = 6;
const AWAY_SECONDS = { after: 300, for: 420 };
// Peers in four of which one never connects.
const GROUP = 4;

/** What WireGuard would tell of a peer. */
export interface Traffic {
  endpoint?: string;
  /** Seconds since the epoch; 0 for never. */
  latestHandshake: number;
  receivedBytes: number;
  sentBytes: number;
}

/**
 * The simulated traffic of one peer of one pod. Of four peers, one never
 * connects, and one drops off now and then; a VPN's first always stays.
 */
export class PeerTraffic {
  readonly #startedAt: number;
  readonly #endpoint: string;
  #heardAt: number;
  #traffic: Traffic = { latestHandshake: 0, receivedBytes: 0, sentBytes: 0 };

  /**
   * @param position - place of the peer among the declared ones
   * @param now - seconds since the epoch
   */
  constructor(private readonly position: number, now: number) {
    this.#startedAt = now + (position ? randomInt(FIRST_HANDSHAKE_SECONDS) : 0);
    this.#heardAt = now;
    // Networks that documentation is allowed to use.
    const network = position % 2 ? '203.0.113' : '198.51.100';
    this.#endpoint = `${network}.${randomInt(20, 250)}:${randomInt(
      32768,
      60999,
    )}`;
  }

  /** What has become of it up to a moment, in seconds since the epoch. */
  at(now: number): Traffic {
    const seconds = now - this.#heardAt;
    this.#heardAt = now;
    if (!this.#isOnline(now)) {
      return this.#traffic;
    }
    const { latestHandshake, receivedBytes, sentBytes } = this.#traffic;
    const renewed = now - latestHandshake >= REKEY_SECONDS;
    this.#traffic = {
      endpoint: this.#endpoint,
      latestHandshake: renewed ? now : latestHandshake,
      receivedBytes: receivedBytes + 148 + randomInt(1 + seconds * 20_000),
      sentBytes: sentBytes + 92 + randomInt(1 + seconds * 100_000),
    };
    return this.#traffic;
  }

  #isOnline(now: number): boolean {
    const age = now - this.#startedAt;
    if (age < 0 || this.position % GROUP === GROUP - 1) {
      return false;
    }
    const drops = this.position % GROUP === 1;
    const { after, for: away } = AWAY_SECONDS;
    return !drops || age % (after + away) < after;
  }
}
