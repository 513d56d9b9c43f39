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

/** Writes a number as a quantity of Kubernetes: `1Gi`, `250m`, `3`. */
export function quantityText(number: number): string {
  if (!Number.isInteger(number)) {
    return `${Math.round(number * 1000)}m`;
  }
  const suffix =
    ['Ei', 'Pi', 'Ti', 'Gi', 'Mi', 'Ki'].find(
      binary => number >= SUFFIXES[binary] && number % SUFFIXES[binary] === 0,
    ) ?? '';
  return `${number / SUFFIXES[suffix]}${suffix}`;
}
