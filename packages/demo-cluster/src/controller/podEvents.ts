import type { Occurrence } from './EventRecorder';
import { pullError } from './containerStatus';
import type { Container, Pod } from './kinds';
import type { PodStage } from './podStatus';
import type { Surroundings } from './Surroundings';

/** Tells what happens to a pod when it comes to a stage. */
export function recordStage(
  { events }: Surroundings,
  pod: Pod,
  stage: PodStage,
): void {
  const [wireguard] = pod.spec.containers;
  const [first] = pod.spec.initContainers ?? pod.spec.containers;
  const tell = (
    container: Container,
    type: Occurrence['type'],
    reason: string,
    message: string,
  ) =>
    events.record(pod, {
      type,
      reason,
      message,
      component: 'kubelet',
      host: pod.spec.nodeName,
      container: container.name,
    });
  const start = (container: Container) => {
    tell(
      container,
      'Normal',
      'Pulled',
      `Container image "${container.image}" already present on machine`,
    );
    tell(
      container,
      'Normal',
      'Created',
      `Created container: ${container.name}`,
    );
    tell(container, 'Normal', 'Started', `Started container ${container.name}`);
  };
  switch (stage) {
    case 'unschedulable':
      events.record(pod, {
        type: 'Warning',
        reason: 'FailedScheduling',
        message:
          '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found',
        component: 'default-scheduler',
        action: 'Scheduling',
      });
      break;
    case 'initialising':
      pod.spec.initContainers?.forEach(start);
      break;
    case 'started':
      pod.spec.containers.forEach(start);
      break;
    case 'image-pull-error':
      tell(first, 'Normal', 'Pulling', `Pulling image "${first.image}"`);
      tell(
        first,
        'Warning',
        'Failed',
        `Failed to pull image "${first.image}": ${pullError(first.image)}`,
      );
      tell(first, 'Warning', 'Failed', 'Error: ErrImagePull');
      break;
    case 'crash-loop':
      tell(
        wireguard,
        'Warning',
        'BackOff',
        `Back-off restarting failed container ${wireguard.name} in pod ${pod.metadata.name}_${pod.metadata.namespace}(${pod.metadata.uid})`,
      );
      break;
    case 'tunnel-down':
      tell(
        wireguard,
        'Warning',
        'Unhealthy',
        'Readiness probe failed: Unable to access interface: Protocol not supported\n',
      );
      break;
    case 'forwarding-off':
      tell(wireguard, 'Warning', 'Unhealthy', 'Readiness probe failed: ');
      break;
    default:
  }
}
