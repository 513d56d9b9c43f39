/** Fills `{{parameter}}` in a text; a parameter that is not given leaves nothing. */
export function fillTemplate(
  template: string,
  parameters: Record<string, string | number> = {},
): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) =>
    String(parameters[name] ?? ''),
  );
}
