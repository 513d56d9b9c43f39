import { get } from 'lodash';
import type { ApiObject } from '../store/ObjectStore';
import { badRequest } from './ApiError';

type Matches = (object: ApiObject) => boolean;

/** Reads a label selector: `a=b`, `a==b`, `a!=b`, `a in (b,c)`, `a notin (b,c)`, `a`, `!a`. */
export function labelSelector(text: string): Matches {
  const requirements = splitRequirements(text).map(labelRequirement);
  return object => requirements.every(matches => matches(object));
}

/** Reads a field selector: `metadata.name=a,status.phase!=b`. */
export function fieldSelector(text: string): Matches {
  const requirements = splitRequirements(text).map(part => {
    const [, path, operator, value] =
      /^([\w.]+)(!=|==?)(.*)$/.exec(part) ?? unreadable('field', text);
    return (object: ApiObject) =>
      (String(get(object, path) ?? '') === value) !== (operator === '!=');
  });
  return object => requirements.every(matches => matches(object));
}

function labelRequirement(part: string): Matches {
  const value = (object: ApiObject, key: string) =>
    object.metadata.labels?.[key];
  const set = /^(\S+)\s+(in|notin)\s+\(([^)]*)\)$/.exec(part);
  if (set) {
    const [, key, operator, list] = set;
    const values = list.split(',').map(entry => entry.trim());
    return object =>
      values.includes(value(object, key) ?? '') === (operator === 'in');
  }
  const equality = /^([\w./-]+)\s*(!=|==?)\s*([\w.-]*)$/.exec(part);
  if (equality) {
    const [, key, operator, wanted] = equality;
    return object => (value(object, key) === wanted) !== (operator === '!=');
  }
  const [, not, key] =
    /^(!?)([\w./-]+)$/.exec(part) ?? unreadable('label', part);
  return object => (value(object, key) !== undefined) === !not;
}

/** Splits at commas that are not in parentheses. */
function splitRequirements(text: string): string[] {
  return text
    .split(/,(?![^(]*\))/)
    .map(part => part.trim())
    .filter(Boolean);
}

function unreadable(kind: string, text: string): never {
  throw badRequest(`unable to parse ${kind} selector: "${text}"`);
}
