import {
  LISTEN_PORT,
  REPORTER_FIELD_MANAGER,
  type ReportedPeer,
  type ReportedStatus,
  STATUS_CONFIG_MAP,
  STATUS_CONFIG_MAP_KEY,
  WIREGUARD_CONTAINER,
} from 'backstage-plugin-vpn-common';
import { ObjectWriter } from '../api/ObjectWriter';
import type { Pod } from '../controller/kinds';
import type { Surroundings } from '../controller/Surroundings';
import { resources } from '../store/resources';
import { type DeclaredPeer, declaredPeers } from './declaredPeers';
import { newPublicKey } from './publicKey';
import { simulatePeer } from './simulatePeer';

interface ContainerState {
  name: string;
  state: { running?: { startedAt: string } };
}

/** Name of the volume through which the pod of a VPN sees its declared peers. */
const PEERS_VOLUME = 'peers';

/** Stands for the status container in the pod of every VPN: reports its tunnel. */
export class StatusReporter {
  private readonly keys = new Map<string, string>();
  /** What was last reported, and when, by namespace. */
  private readonly last = new Map<string, { told: string; at: number }>();
  private readonly writer: ObjectWriter;

  constructor(private readonly surroundings: Surroundings) {
    this.writer = new ObjectWriter(surroundings.store);
  }

  reconcile(): void {
    for (const pod of this.surroundings.store.list(resources.pods)) {
      const startedAt = tunnelStart(pod as Pod);
      if (startedAt !== undefined) {
        this.report(pod as Pod, startedAt);
      }
    }
  }

  private report(pod: Pod, startedAt: number): void {
    const { store, faults, timing } = this.surroundings;
    const namespace = pod.metadata.namespace!;
    const target = {
      resource: resources.configMaps,
      namespace,
      name: STATUS_CONFIG_MAP,
    };
    if (
      faults.isActive('reporter-silent', namespace) ||
      !store.get(target.resource, namespace, STATUS_CONFIG_MAP)
    ) {
      return;
    }
    const status = this.statusOf(pod, startedAt);
    const told = JSON.stringify({
      ...status,
      reportedAt: 0,
      peers: status.peers.map(({ name, allowedIps, latestHandshake }) => [
        name,
        allowedIps,
        latestHandshake,
      ]),
    });
    const last = this.last.get(namespace);
    if (last?.told === told && Date.now() - last.at < timing.report) {
      return;
    }
    this.last.set(namespace, { told, at: Date.now() });
    this.writer.patch(
      target,
      { data: { [STATUS_CONFIG_MAP_KEY]: JSON.stringify(status) } },
      { fieldManager: REPORTER_FIELD_MANAGER, dryRun: false },
    );
  }

  private statusOf(pod: Pod, startedAt: number): ReportedStatus {
    const { faults } = this.surroundings;
    const namespace = pod.metadata.namespace!;
    const isDown = faults.isActive('tunnel-down', namespace);
    const { peers, skipped } = declaredPeers(this.declaration(pod));
    const missing = faults.isActive('peer-missing', namespace)
      ? peers.splice(-1)
      : [];
    return {
      version: 1,
      interface: 'wg0',
      tunnel: isDown ? 'down' : 'up',
      ...(isDown && { reason: 'no-kernel-module' }),
      forwarding: !faults.isActive('forwarding-off', namespace),
      startedAt,
      reportedAt: seconds(Date.now()),
      ...(!isDown && {
        publicKey: this.keyOf(namespace),
        listenPort: LISTEN_PORT,
      }),
      peers: isDown
        ? []
        : peers.map((peer, index) =>
            this.peerOf(namespace, peer, index, startedAt),
          ),
      skipped: [
        ...skipped,
        ...missing.map(({ name }) => ({
          name,
          reason: 'its address is already in use',
        })),
      ],
    };
  }

  private declaration({ metadata, spec }: Pod): Record<string, string> {
    const name = spec.volumes?.find(volume => volume.name === PEERS_VOLUME)
      ?.configMap?.name;
    const found =
      name &&
      this.surroundings.store.get(
        resources.configMaps,
        metadata.namespace,
        name,
      );
    return (found ? found.data ?? {} : {}) as Record<string, string>;
  }

  private peerOf(
    namespace: string,
    { name, publicKey, allowedIps }: DeclaredPeer,
    index: number,
    startedAt: number,
  ): ReportedPeer {
    const { latestHandshake, ...bytes } = simulatePeer(
      index,
      seconds(Date.now()) - startedAt,
    );
    return {
      name,
      publicKey: publicKey ?? this.keyOf(`${namespace}/${name}`),
      ...(latestHandshake !== undefined && {
        endpoint: `203.0.113.${10 + (index % 200)}:${41_000 + index}`,
      }),
      allowedIps,
      latestHandshake:
        latestHandshake === undefined ? 0 : startedAt + latestHandshake,
      ...bytes,
    };
  }

  private keyOf(owner: string): string {
    const key = this.keys.get(owner) ?? newPublicKey();
    this.keys.set(owner, key);
    return key;
  }
}

/** When WireGuard's container started, in seconds since the epoch, while it runs. */
function tunnelStart({ status }: Pod): number | undefined {
  const containers = (status.containerStatuses ?? []) as ContainerState[];
  const running = containers.find(({ name }) => name === WIREGUARD_CONTAINER)
    ?.state.running;
  return running && seconds(Date.parse(running.startedAt));
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
