import { generateKeyPairSync } from 'node:crypto';

const KEY_BYTES = 32;

/** A WireGuard public key, the private half of which nobody has. */
export function makePublicKey(): string {
  const { publicKey } = generateKeyPairSync('x25519');
  // The key itself is at the end of its DER form.
  return publicKey
    .export({ type: 'spki', format: 'der' })
    .subarray(-KEY_BYTES)
    .toString('base64');
}

/** Public keys that stay the same as long as the demo cluster runs. */
export class PublicKeys {
  readonly #keys = new Map<string, string>();

  /** @param owner - whose key it is, for example a VPN or a peer of it */
  of(owner: string): string {
    const key = this.#keys.get(owner) ?? makePublicKey();
    this.#keys.set(owner, key);
    return key;
  }
}
