import type { Cause } from '../api/ApiError';
import { type ResourceType, resources } from '../store/resources';
import { invalidValue, required } from './causes';

interface NameRule {
  pattern: RegExp;
  maximum: number;
  words: string;
}

const subdomain: NameRule = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  maximum: 253,
  words:
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
};

const label: NameRule = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  maximum: 63,
  words:
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
};

const serviceLabel: NameRule = {
  pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
  maximum: 63,
  words:
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
};

const rules = new Map([
  [resources.namespaces, label],
  [resources.services, serviceLabel],
]);

const pathSegment: ReadonlySet<ResourceType> = new Set([
  resources.roles,
  resources.roleBindings,
]);

/** What is wrong with the name of an object. */
export function validateName(resource: ResourceType, name: string): Cause[] {
  const { pattern, maximum, words } = rules.get(resource) ?? subdomain;
  if (!name) {
    return [required('metadata.name', 'name or generateName is required')];
  }
  if (pathSegment.has(resource)) {
    return [];
  }
  return [
    ...(name.length > maximum
      ? [
          invalidValue(
            'metadata.name',
            name,
            `must be no more than ${maximum} characters`,
          ),
        ]
      : []),
    ...(pattern.test(name) ? [] : [invalidValue('metadata.name', name, words)]),
  ];
}
