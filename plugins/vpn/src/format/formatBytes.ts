const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** An amount of data in the largest unit that fits, in powers of 1000: `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const power = Math.floor(Math.log10(Math.max(bytes, 1)) / 3);
  const exponent = Math.min(power, units.length - 1);
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit: units[exponent],
    unitDisplay: exponent ? 'short' : 'long',
    maximumFractionDigits: exponent ? 1 : 0,
  }).format(bytes / 1000 ** exponent);
}
