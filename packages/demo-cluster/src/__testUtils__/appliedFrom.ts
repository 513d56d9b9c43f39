import { get, set } from 'lodash';
import type { ApiObject } from '../store/ObjectStore';

/** An object as a real server gave it, with what was applied to make it. */
interface Sample {
  metadata: {
    name: string;
    namespace: string;
    managedFields: Array<{ manager: string; fieldsV1: object }>;
  };
}

/** What a manager applied, taken from the object that the real server made of it. */
export function appliedFrom(
  apiVersion: string,
  kind: string,
  sample: Sample,
): ApiObject {
  const [entry] = sample.metadata.managedFields;
  const { name, namespace } = sample.metadata;
  const applied = pick(sample, entry.fieldsV1) as ApiObject;
  return {
    ...applied,
    apiVersion,
    kind,
    metadata: { ...applied.metadata, name, namespace },
  };
}

function pick(value: unknown, fields: object): unknown {
  const children = Object.entries(fields).filter(
    ([element]) => element !== '.',
  );
  if (!children.length) {
    return value;
  }
  if (Array.isArray(value)) {
    return children.map(([element, below]) => {
      const keys = JSON.parse(element.slice('k:'.length));
      const item = value.find(candidate =>
        Object.entries(keys).every(
          ([key, wanted]) => candidate[key] === wanted,
        ),
      );
      return pick(item, below);
    });
  }
  const picked = {};
  for (const [element, below] of children) {
    const name = element.slice('f:'.length);
    set(picked, [name], pick(get(value, [name]), below));
  }
  return picked;
}
