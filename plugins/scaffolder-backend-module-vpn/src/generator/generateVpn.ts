import { CATALOG_INFO_FILE, catalogInfoOf } from './documents/catalogInfo';
import { deliveryOf } from './documents/delivery';
import { guideOf } from './documents/guide';
import {
  KUSTOMIZATION_FILE,
  kustomizationOf,
  MANIFESTS_FOLDER,
} from './documents/kustomization';
import { README_FILE, readmeOf } from './documents/readme';
import { RECORD_FILE, recordOf } from './documents/record';
import { renovateOf } from './documents/renovate';
import { ciliumNetworkPolicyOf } from './objects/ciliumNetworkPolicy';
import { deploymentOf } from './objects/deployment';
import { devicesOf } from './objects/devices';
import { namespaceOf } from './objects/namespace';
import { networkPolicyOf } from './objects/networkPolicy';
import { peersOf } from './objects/peers';
import { persistentVolumeClaimOf } from './objects/persistentVolumeClaim';
import { scriptsOf } from './objects/scripts';
import { serviceOf } from './objects/service';
import { statusOf } from './objects/status';
import { planVpn } from './plan';
import type { GeneratedVpn, GeneratorInput, Manifest } from './types';
import { toYaml } from './yaml';

/**
 * Generates the repository of a VPN. Pure: the same input gives the same bytes.
 *
 * @throws InputError if devices that expose ports would share a Service name, or
 * a network behind a device overlaps one of the cluster
 */
export function generateVpn(input: GeneratorInput): GeneratedVpn {
  const plan = planVpn(input);
  const devices = devicesOf(plan);

  // In the order in which they are applied: what the pod mounts comes before it.
  const manifests: Record<string, Manifest[]> = {
    'namespace.yaml': [namespaceOf(plan)],
    'persistentvolumeclaim.yaml': [persistentVolumeClaimOf(plan, input)],
    'scripts.yaml': [scriptsOf(plan, input)],
    'peers.yaml': [peersOf(plan)],
    'status.yaml': statusOf(plan),
    ...(input.facts?.cilium
      ? { 'ciliumnetworkpolicy.yaml': [ciliumNetworkPolicyOf(plan, input)] }
      : { 'networkpolicy.yaml': [networkPolicyOf(plan, input)] }),
    'service.yaml': [serviceOf(plan)],
    ...(devices.length && { 'devices.yaml': devices }),
    'deployment.yaml': [deploymentOf(plan, input)],
  };

  return {
    files: {
      [README_FILE]: readmeOf(plan),
      [CATALOG_INFO_FILE]: toYaml(catalogInfoOf(plan, input)),
      'docs/index.md': guideOf(plan, input),
      'mkdocs.yml': toYaml({
        site_name: plan.settings.name,
        nav: [{ Guide: 'index.md' }],
        plugins: ['techdocs-core'],
      }),
      'renovate.json': `${JSON.stringify(renovateOf(), undefined, 2)}\n`,
      [RECORD_FILE]: recordOf(plan, input),
      ...inFolder('delivery', deliveryOf(plan)),
      [KUSTOMIZATION_FILE]: toYaml(kustomizationOf(Object.keys(manifests))),
      ...inFolder(MANIFESTS_FOLDER, manifests),
    },
    objects: Object.values(manifests).flat(),
  };
}

function inFolder(
  folder: string,
  documents: Record<string, object[]>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(documents).map(([name, content]) => [
      `${folder}/${name}`,
      toYaml(...content),
    ]),
  );
}
