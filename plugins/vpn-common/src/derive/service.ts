import { ENDPOINT_ANNOTATION } from '../names';
import { endpointPort } from '../status/endpointPort';
import type { VpnProblem } from '../status/vpnProblem';
import type { VpnService } from '../status/vpnStatus';
import { error, Finding } from './findings';
import type { KubernetesService, VpnObjects } from './objects';
import { isReady } from './podConditions';

/** The Service that devices dial, and why they do not reach the pod through it. */
export function deriveService({
  services,
  pods,
}: VpnObjects): Finding<VpnService | undefined> {
  // Services to exposed devices carry the same labels, but have no NodePort.
  const service = services.find(({ spec }) => spec?.type === 'NodePort');
  if (!service) {
    return {
      value: undefined,
      problems: [
        error(
          'service-missing',
          'The VPN has no Service of type NodePort, so no device reaches it.',
          'Apply the manifests of the repository; service.yaml has it.',
        ),
      ],
    };
  }
  const value = serviceOf(service);
  const problems = [portMismatch(value)];
  if (!pods.some(isReady)) {
    problems.push(
      error(
        'service-without-ready-pod',
        `Service ${value.name} has no ready pod to send packets to.`,
        'Mend the pod; the Service finds it by itself.',
      ),
    );
  }
  return { value, problems: problems.flatMap(problem => problem ?? []) };
}

function serviceOf({ metadata, spec }: KubernetesService): VpnService {
  const port = spec?.ports?.find(({ protocol }) => protocol === 'UDP');
  return {
    name: metadata?.name ?? '',
    type: spec?.type ?? 'ClusterIP',
    protocol: port?.protocol ?? 'UDP',
    nodePort: port?.nodePort,
    externalTrafficPolicy: spec?.externalTrafficPolicy,
    endpoint: metadata?.annotations?.[ENDPOINT_ANNOTATION],
  };
}

function portMismatch({
  name,
  nodePort,
  endpoint,
}: VpnService): VpnProblem | undefined {
  const given = endpoint && endpointPort(endpoint);
  if (!given || given === nodePort) {
    return undefined;
  }
  return error(
    'node-port-mismatch',
    `Devices were given ${endpoint}, but Service ${name} has NodePort ${nodePort}.`,
    `Apply the manifests to set NodePort ${given} again, or give every device the new port.`,
  );
}
