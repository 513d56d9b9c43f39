import { toYaml } from '../generator/yaml';

/** The list of the objects that run. */
export const KUSTOMIZATION_FILE = 'manifests/kustomization.yaml';

/**
 * The list of objects of a VPN that was removed, for Argo CD and Flux. They
 * delete what is no longer in it, but refuse an empty one; neither deletes the
 * namespace or the claim, which are annotated so.
 */
export const keptKustomization = toYaml({
  apiVersion: 'kustomize.config.k8s.io/v1beta1',
  kind: 'Kustomization',
  resources: ['namespace.yaml', 'persistentvolumeclaim.yaml'],
});
