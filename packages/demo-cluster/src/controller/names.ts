import { randomInt } from 'node:crypto';

// Letters and digits that Kubernetes makes names of: no vowels, so no words.
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/** Value of the label `pod-template-hash`: the same for the same template. */
export function templateHash(template: object): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(JSON.stringify(template))) {
    // FNV-1a, 32 bits.
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return Array.from(
    String(hash),
    digit => ALPHABET[digit.charCodeAt(0) % ALPHABET.length],
  ).join('');
}

/** The five letters that end the name of a pod. */
export function randomSuffix(): string {
  return Array.from(
    { length: 5 },
    () => ALPHABET[randomInt(ALPHABET.length)],
  ).join('');
}
