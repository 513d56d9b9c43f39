/** What a cluster said, without its name, which a problem names itself. */
export function causeOf(cluster: string, { message }: Error): string {
  const prefix = `Cluster ${cluster}: `;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
