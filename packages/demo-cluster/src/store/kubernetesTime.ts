/** A time as Kubernetes writes it: UTC, to the second. */
export function kubernetesTime(date = new Date()): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
