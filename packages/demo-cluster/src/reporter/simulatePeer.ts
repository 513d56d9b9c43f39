const REKEY_SECONDS = 120;

/** The second peer is there for a while, then away long enough to be idle, and comes back. */
const AWAY = { peer: 1, afterSeconds: 300, forSeconds: 300 };

/** Every fourth peer never connects. */
const NEVER = 4;

/** What a tunnel knows of a peer. */
export interface PeerTraffic {
  /** Seconds since the tunnel came up, `undefined` for never. */
  latestHandshake?: number;
  receivedBytes: number;
  sentBytes: number;
}

/**
 * A peer as it behaves on the demo cluster.
 *
 * @param index - its place among the declared peers
 * @param elapsed - seconds since the tunnel came up
 */
export function simulatePeer(index: number, elapsed: number): PeerTraffic {
  const connectsAfter = 1 + index;
  if (index % NEVER === NEVER - 1 || elapsed < connectsAfter) {
    return { receivedBytes: 0, sentBytes: 0 };
  }
  const connected = elapsed - connectsAfter;
  const { online, seconds } = presence(index, connected);
  return {
    latestHandshake:
      connectsAfter + Math.floor(online / REKEY_SECONDS) * REKEY_SECONDS,
    receivedBytes: 148 + Math.round(seconds * (1_800 + 700 * index)),
    sentBytes: 92 + Math.round(seconds * (9_400 + 1_300 * index)),
  };
}

/** The last second at which a peer was there, and how many it was there in all. */
function presence(index: number, connected: number) {
  if (index !== AWAY.peer) {
    return { online: connected, seconds: connected };
  }
  const round = AWAY.afterSeconds + AWAY.forSeconds;
  const rounds = Math.floor(connected / round);
  const inRound = Math.min(connected % round, AWAY.afterSeconds);
  return {
    online: rounds * round + inRound,
    seconds: rounds * AWAY.afterSeconds + inRound,
  };
}
