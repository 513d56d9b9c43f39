/** Fields of an object of the API whose kind is not looked at further. */
export type Fields = Record<string, unknown>;

/** The list in a field, empty where there is none. */
export function listIn(fields: Fields | undefined, field: string): Fields[] {
  const list = fields?.[field];
  return Array.isArray(list) ? list : [];
}
