import type { StatusCause } from '../../api/ApiError';
import type { Container, PodSpec } from '../types';
import { invalidValue, required } from './causes';
import { checkPartName } from './names';

/** What is wrong with a pod's spec. */
export function validatePod(
  spec: PodSpec | undefined,
  field: string,
): StatusCause[] {
  if (!spec?.containers?.length) {
    return [required(`${field}.containers`)];
  }
  const volumes = (spec.volumes ?? []).map(({ name }) => name);
  return (['initContainers', 'containers'] as const).flatMap(list =>
    (spec[list] ?? []).flatMap((container, index) =>
      validateContainer(container, volumes, `${field}.${list}[${index}]`),
    ),
  );
}

function validateContainer(
  { name, image, ports = [], volumeMounts = [] }: Container,
  volumes: string[],
  field: string,
): StatusCause[] {
  return [
    ...(name
      ? checkPartName(`${field}.name`, name)
      : [required(`${field}.name`)]),
    ...(image ? [] : [required(`${field}.image`)]),
    ...ports.flatMap(({ containerPort }, index) =>
      checkPort(`${field}.ports[${index}].containerPort`, containerPort),
    ),
    ...volumeMounts.flatMap((mount, index): StatusCause[] =>
      volumes.includes(mount.name)
        ? []
        : [
            {
              reason: 'FieldValueNotFound',
              message: `Not found: ${JSON.stringify(mount.name)}`,
              field: `${field}.volumeMounts[${index}].name`,
            },
          ],
    ),
  ];
}

/** What is wrong with a port number. */
export function checkPort(field: string, port: unknown): StatusCause[] {
  const isPort =
    Number.isInteger(port) && Number(port) > 0 && Number(port) < 65_536;
  return isPort
    ? []
    : [invalidValue(field, port, 'must be between 1 and 65535, inclusive')];
}
