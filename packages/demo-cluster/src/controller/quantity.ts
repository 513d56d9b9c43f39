const UNITS: Record<string, number> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/**
 * Bytes of a Kubernetes quantity, such as `1Gi`.
 *
 * @throws Error where it is another kind of quantity
 */
export function bytesOf(quantity: string): number {
  const [, number, unit] = /^([\d.]+)(\D*)$/.exec(quantity) ?? [];
  if (!(unit in UNITS)) {
    throw new Error(`Quantity ${quantity} is no number of bytes, such as 1Gi`);
  }
  return Math.ceil(Number(number) * UNITS[unit]);
}
