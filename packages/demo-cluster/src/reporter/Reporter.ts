import {
  PART_OF_LABEL,
  ReportedStatus,
  STATUS_CONFIG_MAP,
  STATUS_CONFIG_MAP_KEY,
  VPN_PART_OF,
  WIREGUARD_CONTAINER,
} from 'backstage-plugin-vpn-common';
import { isEqual } from 'lodash';
import type { ControllerContext } from '../controller/Controller';
import { isLost } from '../controller/nodes';
import type { ConfigMap, Pod } from '../controller/objects';
import { resources } from '../store/resources';
import { declaredPeers } from './declaredPeers';
import { PeerTraffic } from './PeerTraffic';
import { PublicKeys } from './PublicKeys';
import { makeReport } from './report';

const HEARTBEAT_SECONDS = 30;
// Steps between two looks at the tunnel.
const ROUND = 4;

/** What the reporter of one pod remembers. */
interface Memory {
  startedAt: number;
  traffic: Map<string, PeerTraffic>;
  last?: ReportedStatus;
}

/** Plays the status reporter, and the peers, of every VPN whose tunnel could run. */
export class Reporter {
  readonly #keys = new PublicKeys();
  readonly #memories = new Map<string, Memory>();

  reconcile(context: ControllerContext): void {
    const pods = context.store.list(resources.pods) as Pod[];
    const running = pods.filter(
      pod => reportsVpn(pod) && !isLost(context.store, pod),
    );
    for (const pod of running) {
      this.#report(context, pod);
    }
    const uids = new Set(running.map(({ metadata }) => metadata.uid));
    for (const uid of this.#memories.keys()) {
      if (!uids.has(uid)) {
        this.#memories.delete(uid);
      }
    }
  }

  #report(context: ControllerContext, pod: Pod): void {
    const { store, breakdowns, steps } = context;
    const { namespace, uid } = pod.metadata;
    if (steps.passed(uid!, 'round', ROUND)) {
      steps.forget(uid!, 'round');
      steps.passed(uid!, 'round', ROUND);
    }
    const configMap = store.get(
      resources.configMaps,
      namespace,
      STATUS_CONFIG_MAP,
    ) as ConfigMap | undefined;
    if (!configMap || breakdowns.affects(namespace!, 'reporter-silent')) {
      return;
    }
    const now = Math.floor(Date.now() / 1000);
    const memory = this.#memoryOf(uid!, now);
    const report = this.#makeReport(context, pod, memory, now);
    const { last } = memory;
    const due = !last || now - last.reportedAt >= HEARTBEAT_SECONDS;
    if (due || !isEqual(withoutCounters(report), withoutCounters(last))) {
      memory.last = report;
      store.update(resources.configMaps, {
        ...configMap,
        data: { [STATUS_CONFIG_MAP_KEY]: JSON.stringify(report) },
      });
    }
  }

  #memoryOf(uid: string, now: number): Memory {
    const memory = this.#memories.get(uid) ?? {
      startedAt: now,
      traffic: new Map(),
    };
    this.#memories.set(uid, memory);
    return memory;
  }

  #makeReport(
    { store, breakdowns }: ControllerContext,
    pod: Pod,
    { startedAt, traffic }: Memory,
    now: number,
  ): ReportedStatus {
    const namespace = pod.metadata.namespace!;
    return makeReport(
      declaredPeers(store, pod),
      {
        startedAt,
        tunnelDown: breakdowns.affects(namespace, 'tunnel-down'),
        forwarding: !breakdowns.affects(namespace, 'forwarding-off'),
        firstPeerMissing: breakdowns.affects(namespace, 'peer-missing'),
        publicKeyOf: owner => this.#keys.of(`${namespace} ${owner}`),
        trafficOf: (name, position) => {
          const peer = traffic.get(name) ?? new PeerTraffic(position, now);
          traffic.set(name, peer);
          return peer.at(now);
        },
      },
      now,
    );
  }
}

/** Whether a VPN runs in a pod, with a reporter beside it. */
function reportsVpn({ metadata, spec, status }: Pod): boolean {
  return (
    metadata.labels?.[PART_OF_LABEL] === VPN_PART_OF &&
    spec.containers.some(({ name }) => name === 'status') &&
    Boolean(
      status?.containerStatuses?.some(
        ({ name, state }) => name === WIREGUARD_CONTAINER && state.running,
      ),
    )
  );
}

/** What of a report is worth one of its own, before the next heartbeat. */
function withoutCounters({ reportedAt, ...report }: ReportedStatus) {
  return {
    ...report,
    peers: report.peers.map(({ receivedBytes, sentBytes, ...peer }) => peer),
  };
}
