/** What each of the actions is: it changes nothing, and may be asked again. */
export const readOnly = {
  readOnly: true,
  idempotent: true,
  destructive: false,
} as const;
