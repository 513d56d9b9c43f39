import { isError } from '@backstage/errors';

/** A WireGuard key pair, each key 32 bytes in base64. */
export interface KeyPair {
  privateKey: string;
  publicKey: string;
}

/**
 * Makes a key pair (X25519, RFC 7748) where this runs, for example in a
 * browser: the private key is given to nobody. Web Crypto does it; where that
 * has no X25519, or the page came over plain HTTP, a library does.
 */
export async function createKeyPair(): Promise<KeyPair> {
  return (await createByWebCrypto()) ?? createByLibrary();
}

async function createByWebCrypto(): Promise<KeyPair | undefined> {
  const { subtle } = globalThis.crypto;
  // Left out of pages that are not served securely, whatever the types say.
  if (!subtle) {
    return undefined;
  }
  try {
    const { privateKey } = (await subtle.generateKey('X25519', true, [
      'deriveBits',
    ])) as CryptoKeyPair;
    const { d, x } = await subtle.exportKey('jwk', privateKey);
    return { privateKey: clamped(bytesOf(d!)), publicKey: base64(bytesOf(x!)) };
  } catch (error) {
    // Browsers that have Web Crypto, but not this curve yet.
    if (isError(error) && error.name === 'NotSupportedError') {
      return undefined;
    }
    throw error;
  }
}

async function createByLibrary(): Promise<KeyPair> {
  const { x25519 } = await import('@noble/curves/ed25519');
  const secret = globalThis.crypto.getRandomValues(new Uint8Array(32));
  return {
    privateKey: clamped(secret),
    publicKey: base64(x25519.getPublicKey(secret)),
  };
}

// As `wg genkey` writes it, for programs that do not do it themselves when they use it.
function clamped(secret: Uint8Array): string {
  const bytes = Uint8Array.from(secret);
  bytes[0] &= 248;
  bytes[31] = (bytes[31] & 127) | 64;
  return base64(bytes);
}

function bytesOf(base64url: string): Uint8Array {
  const text = base64url.replace(/-/g, '+').replace(/_/g, '/');
  return Uint8Array.from(atob(text), character => character.charCodeAt(0));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
