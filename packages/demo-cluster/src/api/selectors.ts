import { get } from 'lodash';
import { badRequest } from './refusals';
import type { ApiObject } from '../store/ObjectStore';
import { type ResourceType, resources } from '../store/resources';

/** Whether an object belongs to what a request asked for. */
export type Selector = (object: ApiObject) => boolean;

/** Fields that can be selected by, beside name and namespace. */
const FIELDS = new Map<ResourceType, string[]>([
  [resources.pods, ['spec.nodeName', 'status.phase']],
  [
    resources.events,
    [
      ...['kind', 'namespace', 'name', 'uid', 'apiVersion', 'fieldPath'].map(
        field => `involvedObject.${field}`,
      ),
      'reason',
      'type',
    ],
  ],
]);

/**
 * Reads a label selector such as `app=vpn,tier in (a,b),!old`.
 *
 * @throws ApiError 400 where it is none
 */
export function parseLabelSelector(text = ''): Selector {
  const requirements = splitOutsideParentheses(text).map(parseRequirement);
  return ({ metadata }) =>
    requirements.every(matches => matches(metadata.labels ?? {}));
}

/**
 * Reads a field selector such as `metadata.name=vpn,type!=Normal`.
 *
 * @throws ApiError 400 where it is none, or the kind cannot be selected by such a field
 */
export function parseFieldSelector(
  resource: ResourceType,
  text = '',
): Selector {
  const requirements = splitOutsideParentheses(text).map(term => {
    const [, field, operator, value] =
      /^([\w.]+)(==|=|!=)(.*)$/.exec(term) ?? [];
    if (!field) {
      throw badRequest(
        `unable to parse field selector: invalid selector: '${text}'; can't understand '${term}'`,
      );
    }
    checkField(resource, field, text);
    return (object: ApiObject) =>
      (get(object, field, '') === value) !== (operator === '!=');
  });
  return object => requirements.every(matches => matches(object));
}

function checkField(
  { group, version, plural, ...resource }: ResourceType,
  field: string,
  text: string,
): void {
  const known = [
    'metadata.name',
    'metadata.namespace',
    ...([...FIELDS].find(([{ kind }]) => kind === resource.kind)?.[1] ?? []),
  ];
  if (!known.includes(field)) {
    throw badRequest(
      `Unable to find "${group}/${version}, Resource=${plural}" that match label selector "", field selector "${text}": field label not supported: ${field}`,
    );
  }
}

type LabelRequirement = (labels: Record<string, string>) => boolean;

/** `key` or `!key`. */
const PRESENCE = /^(!?)\s*([\w./-]+)$/;

/** `key=value` or `key!=value`. */
const EQUALITY = /^([\w./-]+)\s*(==|=|!=)\s*([\w.-]*)$/;

/** `key in (one,other)` or `key notin (one,other)`. */
const SET = /^([\w./-]+)\s+(in|notin)\s*\(([\w.,\s-]*)\)$/;

function parseRequirement(term: string): LabelRequirement {
  const [, negated, present] = PRESENCE.exec(term) ?? [];
  if (present) {
    return labels => present in labels !== Boolean(negated);
  }
  const [, key, operator, values] = EQUALITY.exec(term) ?? SET.exec(term) ?? [];
  if (!key) {
    throw badRequest(
      `unable to parse requirement: found '${term}', expected: a key, or a key, an operator and its values`,
    );
  }
  const wanted = values.split(',').map(value => value.trim());
  const excludes = ['!=', 'notin'].includes(operator);
  return labels => (key in labels && wanted.includes(labels[key])) !== excludes;
}

function splitOutsideParentheses(text: string): string[] {
  return text
    .split(/,(?![^(]*\))/)
    .map(term => term.trim())
    .filter(term => term);
}
