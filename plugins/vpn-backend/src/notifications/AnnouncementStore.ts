import type { ServingState } from './nextAnnouncement';

/** What is to be told of a VPN, and to whom it is not told yet. */
export interface PendingAnnouncement {
  entityRef: string;
  state: ServingState;
  /** What is wrong with it, where it is down. */
  problem?: string;
  /** When it was decided, milliseconds since epoch. */
  decidedAt: number;
}

/** What of each VPN was decided, and what its owner was told, over restarts and shared by all replicas. */
export interface AnnouncementStore {
  /** The state decided last of each VPN, by the ref of its entity. */
  states(): Promise<Map<string, ServingState>>;

  /** Notes a state. The first one of a VPN is taken for told; one that another replica noted before stays as it is. */
  decide(announcement: PendingAnnouncement): Promise<void>;

  /** What owners were not told yet. A VPN that is again as its owner believes is not among it. */
  pending(): Promise<PendingAnnouncement[]>;

  /** Notes that owners were told these states. */
  told(announcements: PendingAnnouncement[]): Promise<void>;

  /** Forgets all VPNs but these. */
  keepOnly(entityRefs: string[]): Promise<void>;
}
