/** What a suffix of a quantity multiplies by. */
const SUFFIXES: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const QUANTITY =
  /^(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?<suffix>[numkMGTPE]?|[KMGTPE]i)$/;

/**
 * The number that a quantity of Kubernetes stands for: bytes of `1Gi`,
 * processors of `250m`, pieces of `3`; `NaN`, as of `Number`, where it is none.
 */
export function quantityOf(text: string): number {
  const { number, suffix } = QUANTITY.exec(text)?.groups ?? {};
  return number === undefined ? NaN : Number(number) * SUFFIXES[suffix];
}
