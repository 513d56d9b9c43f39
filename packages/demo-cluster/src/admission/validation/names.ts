import type { StatusCause } from '../../api/ApiError';
import type { ApiObject } from '../../store/ObjectStore';
import { type ResourceType, resources } from '../../store/resources';

/** A rule that a text must follow, in a real server's words. */
interface Rule {
  pattern: RegExp;
  maximum: number;
  words: string;
}

const LABEL: Rule = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  maximum: 63,
  words:
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
};

const SUBDOMAIN: Rule = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  maximum: 253,
  words:
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
};

const SERVICE_NAME: Rule = {
  pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
  maximum: 63,
  words:
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
};

const LABEL_VALUE: Rule = {
  pattern: /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/,
  maximum: 63,
  words:
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
};

const NAMES = new Map<ResourceType, Rule>([
  [resources.namespaces, LABEL],
  [resources.services, SERVICE_NAME],
]);

/** What is wrong with the name and the labels of an object. */
export function checkNames(
  resource: ResourceType,
  { metadata }: ApiObject,
): StatusCause[] {
  return [
    ...checkText(
      'metadata.name',
      metadata.name,
      NAMES.get(resource) ?? SUBDOMAIN,
    ),
    ...Object.values(metadata.labels ?? {}).flatMap(value =>
      checkText('metadata.labels', value, LABEL_VALUE),
    ),
  ];
}

/** What is wrong with the name of a part of an object, such as a container. */
export function checkPartName(field: string, name: string): StatusCause[] {
  return checkText(field, name, LABEL);
}

function checkText(field: string, text: string, rule: Rule): StatusCause[] {
  const tooLong = `must be no more than ${rule.maximum} bytes`;
  return [
    ...(text.length > rule.maximum ? [tooLong] : []),
    ...(rule.pattern.test(text) ? [] : [rule.words]),
  ].map(words => ({
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${JSON.stringify(text)}: ${words}`,
    field,
  }));
}
