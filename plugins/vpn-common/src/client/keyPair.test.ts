/**
 * @jest-environment node
 */
import { x25519 } from '@noble/curves/ed25519';
import { PUBLIC_KEY_PATTERN } from '../limits';
import { createKeyPair, KeyPair } from './keyPair';

const { crypto } = globalThis;
const bytesOf = (base64: string) =>
  Uint8Array.from(Buffer.from(base64, 'base64'));
const replaceCrypto = (subtle: unknown) =>
  Object.defineProperty(globalThis, 'crypto', {
    value: {
      subtle,
      getRandomValues: crypto.getRandomValues.bind(crypto),
    },
    configurable: true,
  });
afterEach(() =>
  Object.defineProperty(globalThis, 'crypto', {
    value: crypto,
    configurable: true,
  }),
);

function expectPair({ privateKey, publicKey }: KeyPair) {
  const secret = bytesOf(privateKey);
  expect(secret).toHaveLength(32);
  // RFC 7748, section 5.
  expect([secret[0] & 7, secret[31] & 128, secret[31] & 64]).toEqual([
    0, 0, 64,
  ]);
  expect(publicKey).toMatch(PUBLIC_KEY_PATTERN);
  expect(bytesOf(publicKey)).toEqual(x25519.getPublicKey(secret));
}

describe('createKeyPair', () => {
  it('makes another pair each time, with Web Crypto', async () => {
    const generateKey = jest.spyOn(crypto.subtle, 'generateKey');
    const [first, second] = [await createKeyPair(), await createKeyPair()];
    expectPair(first);
    expectPair(second);
    expect(first.privateKey).not.toBe(second.privateKey);
    expect(generateKey).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['that came over plain HTTP', undefined],
    [
      'of a browser without the curve',
      {
        generateKey: async () => {
          throw new DOMException('Unrecognized name', 'NotSupportedError');
        },
      },
    ],
  ])('makes one on a page %s too', async (_, subtle) => {
    replaceCrypto(subtle);
    const pair = await createKeyPair();
    expect(pair.privateKey).not.toBe(pair.publicKey);
    expectPair(pair);
  });

  it('does not hide another failure', async () => {
    replaceCrypto({
      generateKey: async () => {
        throw new Error('no entropy');
      },
    });
    await expect(createKeyPair()).rejects.toThrow('no entropy');
  });

  it.each([
    [
      '5.2',
      '0900000000000000000000000000000000000000000000000000000000000000',
      '422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079',
    ],
    [
      '6.1, Alice',
      '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
    ],
    [
      '6.1, Bob',
      '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb',
      'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
    ],
  ])(
    'relies on a library that agrees with RFC 7748, section %s',
    (_, secret, publicKey) =>
      expect(
        Buffer.from(x25519.getPublicKey(Buffer.from(secret, 'hex'))).toString(
          'hex',
        ),
      ).toBe(publicKey),
  );
});
