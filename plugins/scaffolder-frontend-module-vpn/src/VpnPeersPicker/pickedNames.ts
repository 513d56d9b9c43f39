/**
 * The names in what the form holds: where some have to be picked, it starts
 * with places that hold nothing.
 */
export function pickedNames(formData: unknown): string[] {
  return Array.isArray(formData)
    ? formData.filter(name => typeof name === 'string')
    : [];
}
