import { ENDPOINT_ANNOTATION } from '../names';
import { endpointPort } from '../status/endpointPort';
import type { VpnService } from '../status/vpnStatus';
import type { Finding } from './findings';
import type { KubernetesService, VpnObjects } from './objects';
import { isReady } from './podConditions';
import { type DerivedProblem, problem } from './problem';

/**
 * The Service that devices dial, and why they do not reach the pod through it.
 *
 * @param podsAreKnown - whether pods that are not there are missing, and not just unread
 */
export function deriveService(
  { services, pods }: VpnObjects,
  podsAreKnown: boolean,
): Finding<VpnService | undefined> {
  // Services to exposed devices carry the same labels, but have no NodePort.
  const service = services.find(({ spec }) => spec?.type === 'NodePort');
  if (!service) {
    return {
      value: undefined,
      problems: [problem('service-missing')],
    };
  }
  const value = serviceOf(service);
  const problems = [portMismatch(value)];
  if (podsAreKnown && !pods.some(isReady)) {
    problems.push(
      problem('service-without-ready-pod', { service: value.name }),
    );
  }
  return { value, problems: problems.flatMap(found => found ?? []) };
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
}: VpnService): DerivedProblem | undefined {
  const given = endpoint && endpointPort(endpoint);
  if (!given || given === nodePort) {
    return undefined;
  }
  return problem('node-port-mismatch', {
    endpoint,
    service: name,
    nodePort,
    given,
  });
}
