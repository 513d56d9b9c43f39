import { isEqual, isMatch } from 'lodash';
import { type Cause, invalid } from '../api/ApiError';
import type { ApiObject } from '../store/ObjectStore';
import { type ResourceType, resources } from '../store/resources';
import { invalidValue, required } from './causes';
import { type Fields, listIn } from './fields';
import { validateName } from './names';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

type Validator = (object: ApiObject, previous?: ApiObject) => Cause[];

const validators = new Map<ResourceType, Validator>([
  [resources.services, validateService],
  [resources.deployments, validateDeployment],
  [resources.persistentVolumeClaims, validateClaim],
]);

/**
 * Refuses an object as the API server would.
 *
 * @throws ApiError 422 with every field that is wrong
 */
export function validate(
  resource: ResourceType,
  object: ApiObject,
  previous?: ApiObject,
): void {
  const causes = [
    ...validateName(resource, object.metadata.name),
    ...(validators.get(resource)?.(object, previous) ?? []),
  ];
  if (causes.length) {
    throw invalid(resource, object.metadata.name, causes);
  }
}

function validateService({ spec }: ApiObject): Cause[] {
  const ports = listIn(spec as Fields, 'ports');
  if (!ports.length) {
    return [required('spec.ports')];
  }
  return ports.flatMap(({ port, name }, index) => {
    const path = `spec.ports[${index}]`;
    const inRange = Number(port) >= 1 && Number(port) <= 65535;
    return [
      ...(inRange
        ? []
        : [
            invalidValue(
              `${path}.port`,
              port ?? 0,
              'must be between 1 and 65535, inclusive',
            ),
          ]),
      ...(ports.length > 1 && !name ? [required(`${path}.name`)] : []),
    ];
  });
}

function validateDeployment(object: ApiObject, previous?: ApiObject): Cause[] {
  const spec = object.spec as Fields;
  const template = spec.template as Fields | undefined;
  const selector = spec.selector as { matchLabels?: Fields } | undefined;
  const labels = ((template?.metadata as Fields)?.labels ?? {}) as Fields;
  const before = previous?.spec as Fields | undefined;
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
    ...validateContainers(template?.spec as Fields | undefined),
    ...(before && !isEqual(before.selector, selector)
      ? [invalidValue('spec.selector', selector, 'field is immutable')]
      : []),
  ];
}

function validateContainers(podSpec: Fields | undefined): Cause[] {
  const path = 'spec.template.spec.containers';
  const containers = listIn(podSpec, 'containers');
  if (!containers.length) {
    return [required(path)];
  }
  return containers.flatMap(({ name, image }, index) => [
    ...(name ? [] : [required(`${path}[${index}].name`)]),
    ...(name && !LABEL.test(String(name))
      ? [
          invalidValue(
            `${path}[${index}].name`,
            name,
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
          ),
        ]
      : []),
    ...(image ? [] : [required(`${path}[${index}].image`)]),
  ]);
}

function validateClaim(object: ApiObject, previous?: ApiObject): Cause[] {
  const spec = object.spec as Fields;
  const requests = (spec.resources as Fields | undefined)?.requests;
  const before = previous?.spec as Fields | undefined;
  const changed =
    before &&
    !isEqual(
      { ...before, resources: undefined },
      { ...spec, resources: undefined },
    );
  return [
    ...(listIn(spec, 'accessModes').length ||
    (spec.accessModes as unknown[])?.length
      ? []
      : [required('spec.accessModes', 'at least 1 access mode is required')]),
    ...((requests as Fields | undefined)?.storage
      ? []
      : [required('spec.resources[storage]')]),
    ...(changed
      ? [
          {
            reason: 'FieldValueForbidden',
            message:
              'Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims',
            field: 'spec',
          },
        ]
      : []),
  ];
}
