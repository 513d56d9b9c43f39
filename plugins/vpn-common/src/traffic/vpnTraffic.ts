import type { VpnPeer } from '../status/vpnStatus';

/** Bytes a second, as the server counts them: received from the peer, sent to it. */
export interface TrafficRate {
  received: number;
  sent: number;
}

/** How much a peer moved between two reports, on average. */
export interface TrafficSample {
  /** When the later report was made, in milliseconds since the epoch, by the clock of the node. */
  at: number;
  /** Absent where it is not known. */
  rate?: TrafficRate;
}

/** A peer, and what was seen of its traffic so far. The same object until something of it changes. */
export interface PeerTraffic {
  peer: VpnPeer;
  /** Bytes that it had moved by the last report. */
  counted: TrafficRate;
  /** Between the last two reports; absent where it is not known. */
  rate?: TrafficRate;
  /** Oldest first, from the first sample on in which it moved something. */
  history: readonly TrafficSample[];
}

/** What was seen of a VPN's traffic since somebody began to look. */
export interface VpnTraffic {
  /** When the last reports were made, oldest first, in milliseconds since the epoch, by the clock of the node. */
  reports: readonly number[];
  /** Seconds between the last two reports, where a rate can be taken over them. */
  seconds?: number;
  /** In the order of the status. */
  peers: readonly PeerTraffic[];
}

/** Before anything was seen. */
export const noTraffic: VpnTraffic = { reports: [], peers: [] };
