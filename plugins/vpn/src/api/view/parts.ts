import type {
  ViewSelection,
  VpnView,
  VpnViewFleet,
  VpnViewStatus,
} from 'backstage-plugin-vpn-common';

/** The part of a view that is the fleet. The other parts are refs of entities, which have a colon. */
export const FLEET = 'fleet';

/** The parts of a view, as the backend is asked for them. */
export function selectionOf(parts: ReadonlySet<string>): ViewSelection {
  return {
    vpns: [...parts].filter(part => part !== FLEET).sort(),
    fleet: parts.has(FLEET),
  };
}

/** What a view shows of a part. */
export function partOf(
  view: VpnView,
  part: string,
): VpnViewStatus | VpnViewFleet | undefined {
  return part === FLEET ? view.fleet : view.vpns[part];
}
