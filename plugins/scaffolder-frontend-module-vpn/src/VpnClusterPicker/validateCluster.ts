/** Refuses a field without a cluster, which `required` alone lets pass as an empty text. */
export function validateCluster(
  cluster: string | undefined,
  field: { addError(message: string): void },
): void {
  if (!cluster) {
    field.addError('Pick the cluster that the VPN is to run on.');
  }
}
