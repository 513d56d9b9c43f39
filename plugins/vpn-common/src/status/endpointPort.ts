/** Port of an endpoint `host:port`, `undefined` where it has none. */
export function endpointPort(endpoint: string): number | undefined {
  return Number(endpoint.slice(endpoint.lastIndexOf(':') + 1)) || undefined;
}
