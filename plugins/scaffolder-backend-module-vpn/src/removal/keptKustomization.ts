import { kustomizationOf } from '../generator/documents/kustomization';
import { toYaml } from '../generator/yaml';

/**
 * The list of objects of a VPN that was removed, for Argo CD and Flux. They
 * delete what is no longer in it, but refuse an empty one; neither deletes the
 * namespace or the claim, which are annotated so.
 */
export const keptKustomization = toYaml(
  kustomizationOf(['namespace.yaml', 'persistentvolumeclaim.yaml']),
);
