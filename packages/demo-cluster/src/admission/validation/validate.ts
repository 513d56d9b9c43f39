import { isEqual, isMatch, omit } from 'lodash';
import type { StatusCause } from '../../api/ApiError';
import { invalid } from '../../api/refusals';
import type { ApiObject } from '../../store/ObjectStore';
import { type ResourceType, resources } from '../../store/resources';
import type { PodSpec, ServiceSpec } from '../types';
import { forbiddenField, invalidValue, required, unsupported } from './causes';
import { checkNames } from './names';
import { checkPort, validatePod } from './validatePod';

type Validate = (object: ApiObject, before?: ApiObject) => StatusCause[];

const VALIDATIONS = new Map<ResourceType, Validate>([
  [resources.pods, ({ spec }) => validatePod(spec as PodSpec, 'spec')],
  [resources.deployments, validateDeployment],
  [resources.services, validateService],
  [resources.persistentVolumeClaims, validateClaim],
]);

const SERVICE_TYPES = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];

const PROTOCOLS = ['SCTP', 'TCP', 'UDP'];

/**
 * Checks an object as a real API server does, as far as a VPN's objects go.
 *
 * @param before - the object as it is, where it is changed
 * @throws ApiError 422 that names each bad field
 */
export function validate(
  resource: ResourceType,
  object: ApiObject,
  before?: ApiObject,
): void {
  const causes = [
    ...checkNames(resource, object),
    ...(VALIDATIONS.get(resource)?.(object, before) ?? []),
  ];
  if (causes.length) {
    throw invalid(resource, object.metadata.name, causes);
  }
}

interface DeploymentSpec {
  selector?: { matchLabels?: Record<string, string> };
  template?: { metadata?: { labels?: Record<string, string> }; spec?: PodSpec };
}

function validateDeployment(
  deployment: ApiObject,
  before?: ApiObject,
): StatusCause[] {
  const { selector, template } = deployment.spec as DeploymentSpec;
  const labels = template?.metadata?.labels ?? {};
  const changed =
    before && !isEqual((before.spec as DeploymentSpec).selector, selector);
  return [
    ...(selector ? [] : [required('spec.selector')]),
    ...(selector && !isMatch(labels, selector.matchLabels ?? {})
      ? [
          invalidValue(
            'spec.template.metadata.labels',
            labels,
            '`selector` does not match template `labels`',
          ),
        ]
      : []),
    ...validatePod(template?.spec, 'spec.template.spec'),
    ...(changed
      ? [invalidValue('spec.selector', selector, 'field is immutable')]
      : []),
  ];
}

function validateService(
  service: ApiObject,
  before?: ApiObject,
): StatusCause[] {
  const { type, ports = [], clusterIP } = service.spec as ServiceSpec;
  const address = (before?.spec as ServiceSpec | undefined)?.clusterIP;
  return [
    ...(ports.length || clusterIP === 'None' || type === 'ExternalName'
      ? []
      : [required('spec.ports')]),
    ...(SERVICE_TYPES.includes(type ?? '')
      ? []
      : [unsupported('spec.type', type, SERVICE_TYPES)]),
    ...ports.flatMap(({ port, protocol, name }, index) => [
      ...(ports.length > 1 && !name
        ? [required(`spec.ports[${index}].name`)]
        : []),
      ...checkPort(`spec.ports[${index}].port`, port),
      ...(PROTOCOLS.includes(protocol ?? '')
        ? []
        : [unsupported(`spec.ports[${index}].protocol`, protocol, PROTOCOLS)]),
    ]),
    ...(address && clusterIP && address !== clusterIP
      ? [
          invalidValue(
            'spec.clusterIPs[0]',
            [clusterIP],
            'may not change once set',
          ),
        ]
      : []),
  ];
}

function validateClaim(claim: ApiObject, before?: ApiObject): StatusCause[] {
  const spec = claim.spec as {
    accessModes?: string[];
    resources?: { requests?: { storage?: string } };
    volumeName?: string;
  };
  const fixed = (object: ApiObject) =>
    omit(object.spec as object, 'resources', 'volumeName');
  const changed = before && !isEqual(fixed(before), fixed(claim));
  return [
    ...(spec.accessModes?.length
      ? []
      : [required('spec.accessModes', 'at least 1 access mode is required')]),
    ...(spec.resources?.requests?.storage
      ? []
      : [required('spec.resources[storage]')]),
    ...(changed
      ? [
          forbiddenField(
            'spec',
            'spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims',
          ),
        ]
      : []),
  ];
}
