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
 * empty and must not be, what was found when the page was to be left.
 */
export function errorsToShow(
  { formData, required, rawErrors = [] }: FieldState,
  problem: string | undefined,
): string | undefined {
  const missing = required && (formData === undefined || formData === '');
  return (
    problem ?? (missing && rawErrors.length ? rawErrors.join('; ') : undefined)
  );
}
