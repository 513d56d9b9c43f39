import type { VpnSource, VpnSourceKind, VpnStatus } from './vpnStatus';

/** Kinds of objects that cannot be read for the same reason. */
export interface UnreadSources {
  kinds: VpnSourceKind[];
  /** Whether that is all that a status needs. */
  isEverything: boolean;
  state: VpnSource['state'];
  /** What the cluster or the network said, where no problem says it already. */
  cause?: string;
}

// Many clusters have no Longhorn, and need none.
const OPTIONAL: VpnSourceKind = 'longhornvolumes';

/** Whether a kind of objects that a status needs is not up to date. */
export function isSourceUnread({ kind, state }: VpnSource): boolean {
  return state !== 'live' && !(kind === OPTIONAL && state === 'absent');
}

/** The reason without the name of the kind, which a cluster puts into it. */
function reasonOf({ kind, state, cause = '' }: VpnSource): string {
  return `${state} ${cause.split(kind).join('')}`;
}

/** What of a status cannot be read, each reason once. */
export function unreadSources({
  sources,
  problems,
}: VpnStatus): UnreadSources[] {
  const unread = sources.filter(isSourceUnread);
  const reasons = [...new Set(unread.map(reasonOf))];
  return reasons.map(reason => {
    const alike = unread.filter(source => reasonOf(source) === reason);
    const kinds = alike.map(({ kind }) => kind);
    const causes = alike.flatMap(({ cause }) => cause ?? []);
    const isTold = causes.some(cause =>
      problems.some(({ message }) => message.includes(cause)),
    );
    return {
      kinds,
      isEverything: sources.every(
        ({ kind }) => kind === OPTIONAL || kinds.includes(kind),
      ),
      state: alike[0].state,
      cause: isTold ? undefined : causes[0],
    };
  });
}
