/**
 * The names in what the Scaffolder has checked when a page is left: a name, or,
 * for a field `name` of the items of a list, the whole list.
 */
export function namesIn(value: unknown): string[] {
  return [value]
    .flat()
    .map(item => (item as { name?: unknown } | undefined)?.name ?? item)
    .filter(name => typeof name === 'string');
}
