import { metadataOf, namesOf } from '../metadata';
import type { VpnPlan } from '../plan';
import type { GeneratorInput, Manifest } from '../types';

/** The scripts that the containers of the pod run. */
export function scriptsOf(
  plan: VpnPlan,
  { scripts }: GeneratorInput,
): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadataOf(plan, namesOf(plan).scripts),
    data: scripts,
  };
}
