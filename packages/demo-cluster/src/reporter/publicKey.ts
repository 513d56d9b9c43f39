import { generateKeyPairSync } from 'node:crypto';

/** A public key as WireGuard writes it. Its private part is not kept: nothing here encrypts. */
export function newPublicKey(): string {
  const { publicKey } = generateKeyPairSync('x25519');
  const { x } = publicKey.export({ format: 'jwk' });
  return Buffer.from(x!, 'base64url').toString('base64');
}
