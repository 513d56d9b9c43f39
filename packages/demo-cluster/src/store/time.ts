/** A moment as Kubernetes writes it: to the second. */
export function timestamp(milliseconds: number = Date.now()): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** A moment as Kubernetes writes it where it wants microseconds. */
export function microTimestamp(milliseconds: number = Date.now()): string {
  return new Date(milliseconds).toISOString().replace('Z', '000Z');
}
