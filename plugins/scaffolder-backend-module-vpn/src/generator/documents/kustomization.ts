/** Folder of all that runs. */
export const MANIFESTS_FOLDER = 'manifests';

/** The list of what runs. */
export const KUSTOMIZATION_FILE = `${MANIFESTS_FOLDER}/kustomization.yaml`;

/** A plain list of files beside it: all of kustomize that a VPN needs, and that `vpn:manifests:apply` understands. */
export function kustomizationOf(resources: string[]) {
  return {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources,
  };
}
