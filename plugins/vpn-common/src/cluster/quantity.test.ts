import { quantityOf, quantityText } from './quantity';

describe('quantityOf', () => {
  it.each([
    ['250m', 0.25],
    ['1.5', 1.5],
    ['2e3', 2000],
    ['1Gi', 2 ** 30],
    ['512Mi', 2 ** 29],
    ['1G', 1e9],
    ['1E', 1e18],
    ['0', 0],
  ])('reads %s', (text, number) => {
    expect(quantityOf(text)).toBe(number);
  });

  it.each(['', 'Gi', '1 Gi', '1gb', '1.2.3', '1;id'])(
    'takes "%s" for none',
    text => expect(quantityOf(text)).toBeNaN(),
  );
});

describe('quantityText', () => {
  it.each([
    [0, '0'],
    [3, '3'],
    [0.05 + 0.01 + 0.01, '70m'],
    [2 ** 30, '1Gi'],
    [1.5 * 2 ** 30, '1536Mi'],
    [1e9, '1000000000'],
  ])('writes %d', (number, text) => {
    expect(quantityText(number)).toBe(text);
  });
});
