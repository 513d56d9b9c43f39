import {
  PART_OF_LABEL,
  VPN_PART_OF,
  WIREGUARD_CONTAINER,
} from 'backstage-plugin-vpn-common';
import { statusObjects } from '../objects/status';
import type { Manifest, Scripts } from '../types';
import { toYaml } from '../yaml';
import { adoptionNames } from './names';
import { reporterPatchOf } from './reporterPatch';

const comment =
  '# Has a VPN that was made by hand report its status: docs/adopt.md of Backstage VPN says how.\n';

const configMount = 'volumeMounts.[mountPath=/config].name';

/**
 * Generates the kustomize component that has a VPN made by hand report its
 * status. It is the same for every VPN, and changes nothing of what runs there
 * but that it adds to it.
 *
 * @returns content by file name
 */
export function generateAdoption(scripts: Scripts): Record<string, string> {
  return {
    'kustomization.yaml': `${comment}${toYaml(componentOf())}`,
    'reporter.yaml': toYaml(reporterPatchOf(scripts)),
    'scripts.yaml': toYaml(scriptsOf(scripts)),
    'status.yaml': toYaml(
      ...statusObjects(adoptionNames.serviceAccount, name => ({ name })),
    ),
  };
}

function componentOf() {
  return {
    apiVersion: 'kustomize.config.k8s.io/v1alpha1',
    kind: 'Component',
    resources: ['status.yaml', 'scripts.yaml'],
    patches: [{ path: 'reporter.yaml', target: { kind: 'Deployment' } }],
    // Not as commonLabels: they would change selectors, which nobody may.
    labels: [
      { pairs: { [PART_OF_LABEL]: VPN_PART_OF }, includeTemplates: true },
    ],
    replacements: [
      fromServer('image', ['peers', 'status'], 'image'),
      fromServer(configMount, ['peers'], configMount),
    ],
  };
}

/** Gives containers of ours what the server's has. */
function fromServer(source: string, containers: string[], target: string) {
  const kind = 'Deployment';
  const fieldOf = (container: string, field: string) =>
    `spec.template.spec.containers.[name=${container}].${field}`;
  return {
    source: { kind, fieldPath: fieldOf(WIREGUARD_CONTAINER, source) },
    targets: [
      {
        select: { kind },
        fieldPaths: containers.map(container => fieldOf(container, target)),
        options: { create: true },
      },
    ],
  };
}

function scriptsOf(scripts: Scripts): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: adoptionNames.scripts },
    data: scripts,
  };
}
