import { elementsOf, type Fields, isJson } from './fields';

/** Lays what was applied over what is there, field by field. */
export function mergeApplied(
  live: unknown,
  applied: unknown,
  path: string[] = [],
): unknown {
  const appliedElements = elementsOf(applied, path);
  const empty = isJson(applied) && isJson(live) && !Object.keys(applied).length;
  if (empty) {
    return live;
  }
  if (!appliedElements.length || typeof live !== 'object' || live === null) {
    return applied;
  }
  const merged = new Map(
    elementsOf(live, path).map(({ element, value }) => [element, value]),
  );
  for (const { element, value, path: below } of appliedElements) {
    merged.set(element, mergeApplied(merged.get(element), value, below));
  }
  return assemble(merged, isJson(applied));
}

/** A value without the fields of one set, but for those of another. */
export function removeFields(
  value: unknown,
  removed: Fields,
  kept: Fields,
  path: string[] = [],
): unknown {
  const elements = elementsOf(value, path);
  if (!elements.length) {
    return value;
  }
  const rest = new Map<string, unknown>();
  for (const { element, value: child, path: below } of elements) {
    const isRemoved = element in removed;
    if (isRemoved && !(element in kept)) {
      continue;
    }
    const trimmed = isRemoved
      ? removeFields(child, removed[element], kept[element], below)
      : child;
    if (trimmed !== undefined) {
      rest.set(element, trimmed);
    }
  }
  // As the API's types do, an emptied map or list is left out.
  return rest.size ? assemble(rest, isJson(value)) : undefined;
}

function assemble(elements: Map<string, unknown>, asMap: boolean): unknown {
  return asMap
    ? Object.fromEntries(
        [...elements].map(([element, value]) => [
          element.slice('f:'.length),
          value,
        ]),
      )
    : [...elements.values()];
}
