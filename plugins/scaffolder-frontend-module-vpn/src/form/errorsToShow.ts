/** What the Scaffolder hands to a field, as far as inputs need it. */
export interface FieldState {
  idSchema?: { $id: string };
  schema?: { title?: string; description?: string };
  formData?: unknown;
  required?: boolean;
  disabled?: boolean;
  /** Errors that were found when the page was to be left. They stay until it is left again. */
  rawErrors?: string[];
}

/**
 * The error of a field: what is wrong with its value now, or else, while it is
 * empty, what was found when the page was to be left.
 */
export function errorsToShow(
  { formData, rawErrors = [] }: FieldState,
  problem: string | undefined,
): string | undefined {
  const empty = formData === undefined || formData === '';
  return (
    problem ?? (empty && rawErrors.length ? rawErrors.join('; ') : undefined)
  );
}
