const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

// Made once: making one takes far longer than formatting with it.
const formats = units.map(
  (unit, exponent) =>
    new Intl.NumberFormat('en', {
      style: 'unit',
      unit,
      unitDisplay: exponent ? 'short' : 'long',
      maximumFractionDigits: exponent ? 1 : 0,
    }),
);

/** An amount of data in the largest unit that fits, in powers of 1000: `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const power = Math.floor(Math.log10(Math.max(bytes, 1)) / 3);
  const exponent = Math.min(power, formats.length - 1);
  return formats[exponent].format(bytes / 1000 ** exponent);
}
