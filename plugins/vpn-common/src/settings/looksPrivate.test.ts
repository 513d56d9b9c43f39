import { looksPrivate } from './looksPrivate';

describe('looksPrivate', () => {
  it.each([
    ['PrivateKey = abc', true],
    ['private_key: abc', true],
    ['[Interface] Address = 10.0.0.2', true],
    ['PresharedKey=abc', true],
    ['KQi5rFs6qqxLnOLsOHKAIY7JXB3r6aBE7JI7IL9HwBw=', false],
    ['', false],
  ])('of %j is %p', (text, secret) => expect(looksPrivate(text)).toBe(secret));
});
