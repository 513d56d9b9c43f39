/**
 * Whether a text looks like a WireGuard configuration, or names a secret of
 * one. A bare private key cannot be told from a public one.
 */
export function looksPrivate(text: string): boolean {
  return /private[\s_-]*key|preshared[\s_-]*key|\[(?:interface|peer)\]/i.test(
    text,
  );
}
