import { EVENT_RECENT_SECONDS, MOST_EVENTS } from '../limits';
import type { VpnEvent } from '../status/vpnStatus';
import { eventSeenAt } from './eventSeenAt';
import { earliest, Finding } from './findings';
import type { KubernetesEvent, VpnObjects } from './objects';
import { shorten } from './shorten';
import { isoTime } from './time';

/**
 * The recent warnings of what belongs to a VPN, the newest first. There are
 * some only where a problem needed its cause: else nobody read them.
 *
 * @param now - milliseconds since the epoch
 */
export function deriveEvents(
  objects: VpnObjects,
  now: number,
): Finding<VpnEvent[]> {
  const belongs = belongsTo(objects);
  const recent = objects.events
    .flatMap(event => {
      const seenAt = eventSeenAt(event);
      return event.type === 'Warning' && seenAt !== undefined && belongs(event)
        ? [{ event, seenAt, forgottenAt: seenAt + EVENT_RECENT_SECONDS * 1000 }]
        : [];
    })
    .filter(({ forgottenAt }) => now < forgottenAt)
    .sort((a, b) => b.seenAt - a.seenAt)
    .filter(isNews)
    .slice(0, MOST_EVENTS);
  return {
    value: recent.map(({ event, seenAt }) => describe(event, seenAt)),
    problems: [],
    nextChangeAt: earliest(...recent.map(({ forgottenAt }) => forgottenAt)),
  };
}

/** Whether an event is about one of the objects, or a ReplicaSet of the Deployment, which is not watched. */
function belongsTo({
  pods,
  deployments,
  services,
  persistentVolumeClaims,
}: VpnObjects): (event: KubernetesEvent) => boolean {
  const namesOf = (list: Array<{ metadata?: { name?: string } }>) =>
    list.flatMap(({ metadata }) => metadata?.name ?? []);
  const names: Record<string, string[]> = {
    Pod: namesOf(pods),
    Deployment: namesOf(deployments),
    Service: namesOf(services),
    PersistentVolumeClaim: namesOf(persistentVolumeClaims),
  };
  return ({ involvedObject: { kind = '', name = '' } }) =>
    kind === 'ReplicaSet'
      ? names.Deployment.includes(name.replace(/-[a-z0-9]+$/, ''))
      : Boolean(names[kind]?.includes(name));
}

/** Whether no newer event says the same. */
function isNews(
  { event }: { event: KubernetesEvent },
  index: number,
  newestFirst: Array<{ event: KubernetesEvent }>,
): boolean {
  const words = ({ reason, message, involvedObject }: KubernetesEvent) =>
    JSON.stringify([reason, message, involvedObject.kind, involvedObject.name]);
  return (
    newestFirst.findIndex(newer => words(newer.event) === words(event)) ===
    index
  );
}

function describe(
  { reason, message, count, series, involvedObject }: KubernetesEvent,
  seenAt: number,
): VpnEvent {
  return {
    reason: reason ?? '',
    message: shorten(message?.trim() ?? ''),
    count: series?.count ?? count ?? 1,
    lastSeenAt: isoTime(seenAt)!,
    object: `${involvedObject.kind} ${involvedObject.name}`,
  };
}
