import { fleetAt } from './fleetAt';
import type { LiveList } from './LiveList';
import { TAB_PATH } from './portalAnswers';
import { ENTITY_REF, statusOf } from './statusOf';

const ITEMS = 1_000;

/** The lists that are measured. */
export const lists = {
  /** The devices of a VPN, which all change every second. */
  peers: {
    path: TAB_PATH,
    row: /device-1\b/,
    items: ITEMS,
    viewAt: second => ({
      vpns: { [ENTITY_REF]: { status: statusOf(ITEMS, second) } },
    }),
  },
  /** All VPNs, of which one in twenty changes every second. */
  fleet: {
    path: '/vpn',
    row: /^vpn-/,
    items: ITEMS,
    viewAt: second => ({
      vpns: {},
      fleet: { fleet: fleetAt(ITEMS, second) },
    }),
  },
} satisfies Record<string, LiveList>;

/** Names one of {@link lists}. */
export type ListName = keyof typeof lists;
