import { randomBytes } from 'node:crypto';
import { resources } from '../store/resources';
import { containerTrouble, type PodStage, podStatus } from './podStatus';
import { recordStage } from './podEvents';
import type { Claim, Pod } from './kinds';
import type { Surroundings } from './Surroundings';

const SCHEDULER = 'default-scheduler';
const TO_SCHEDULE =
  'pod has unbound immediate PersistentVolumeClaims. not found';

/** Schedules pods and takes them through their stages, step by step. */
export class PodRunner {
  /** When each pod got its node, in milliseconds since the epoch, by uid. */
  private readonly scheduledAt = new Map<string, number>();
  private readonly stages = new Map<string, PodStage>();

  constructor(private readonly surroundings: Surroundings) {}

  reconcile(): void {
    for (const pod of this.surroundings.store.list(resources.pods)) {
      this.reconcilePod(pod as Pod);
    }
  }

  private reconcilePod(pod: Pod): void {
    const { store, faults } = this.surroundings;
    const { namespace, name, uid } = pod.metadata;
    const pullFails = faults.isActive('image-pull-error', namespace);
    const before = this.stages.get(uid!);
    if (
      pullFails &&
      before &&
      [
        'started',
        'ready',
        'crash-loop',
        'tunnel-down',
        'forwarding-off',
      ].includes(before)
    ) {
      // A running pod has its image: the fault shows in a new one.
      store.delete(resources.pods, namespace, name);
      return;
    }
    const scheduled = this.schedule(pod);
    const stage = scheduled ? this.stageOf(scheduled) : 'unschedulable';
    const current = scheduled ?? pod;
    const nodes = store.list(resources.nodes).length;
    this.stages.set(uid!, stage);
    store.update(resources.pods, {
      ...current,
      status: podStatus(
        current,
        stage,
        `0/${nodes} nodes are available: ${TO_SCHEDULE}`,
      ),
    });
    if (stage !== before) {
      recordStage(this.surroundings, current, stage);
    }
  }

  private schedule(pod: Pod): Pod | undefined {
    const { store, events } = this.surroundings;
    if (pod.spec.nodeName) {
      return pod;
    }
    const { namespace, name, uid } = pod.metadata;
    const claims = (pod.spec.volumes ?? []).flatMap(
      ({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName ?? [],
    );
    const bound = claims.every(claim => {
      const found = store.get(
        resources.persistentVolumeClaims,
        namespace,
        claim,
      );
      return (found as Claim | undefined)?.status.phase === 'Bound';
    });
    if (!bound) {
      return undefined;
    }
    const nodes = store.list(resources.nodes);
    const node = nodes[parseInt(uid!.slice(0, 4), 16) % nodes.length];
    this.scheduledAt.set(uid!, Date.now());
    events.record(pod, {
      type: 'Normal',
      reason: 'Scheduled',
      message: `Successfully assigned ${namespace}/${name} to ${node.metadata.name}`,
      component: SCHEDULER,
      action: 'Binding',
    });
    const { podCIDR } = node.spec as { podCIDR: string };
    const podIP = podCIDR.replace('0/24', `${2 + (randomBytes(1)[0] % 250)}`);
    const addresses = (node.status as { addresses: Array<{ address: string }> })
      .addresses;
    return {
      ...pod,
      spec: { ...pod.spec, nodeName: node.metadata.name },
      status: { ...pod.status, podIP, hostIP: addresses[0].address },
    };
  }

  private stageOf(pod: Pod): PodStage {
    const { faults, timing } = this.surroundings;
    const { namespace, uid } = pod.metadata;
    const trouble = containerTrouble(faults, namespace!);
    const since = Date.now() - (this.scheduledAt.get(uid!) ?? 0);
    const stages: PodStage[] = pod.spec.initContainers?.length
      ? ['creating', 'initialising', 'started', 'ready']
      : ['creating', 'started', 'ready'];
    const reached =
      stages[Math.min(stages.length - 1, Math.floor(since / timing.step))];
    if (trouble === 'image-pull-error') {
      return trouble;
    }
    return trouble && (reached === 'started' || reached === 'ready')
      ? trouble
      : reached;
  }
}
