import { type ClusterFacts, vpnEntityRef } from 'backstage-plugin-vpn-common';
import type { NamespaceFacts } from 'backstage-plugin-vpn-node';
import { MANIFESTS_FOLDER } from '../../generator/documents/kustomization';
import { RECORD_FILE } from '../../generator/documents/record';
import { type RefusableWish, refusalsOf } from '../refusals';
import type { Candidate } from './ManifestValidator';
import type { Refusal } from './Refusal';
import { refuseLimits } from './refuseLimits';
import { isOf, refuseNamespace } from './refuseNamespace';
import { refuseQuotas } from './refuseQuotas';
import { type VpnParts, vpnPartsOf } from './vpnParts';

/** What was read of a cluster, as far as it answered. */
export interface Readings {
  facts?: ClusterFacts;
  /** `NAMESPACE/NAME` of the Service that has the port, where it may be told. */
  holder?: string;
  namespaceFacts?: NamespaceFacts;
}

/**
 * Why a cluster would not take a VPN, as far as reading tells. What the cluster
 * has of this very VPN already takes nothing from it.
 *
 * @throws InputError if a manifest is not of its kind
 */
export function refuseByReading(
  { settings, manifests }: Candidate,
  { facts, holder, namespaceFacts }: Readings,
): Refusal[] {
  const { name, namespace } = settings;
  const entityRef = vpnEntityRef(name);
  const parts = vpnPartsOf(manifests);
  const own = vpnPartsOf(
    (namespaceFacts?.objects ?? [])
      .filter(({ metadata }) => isOf(metadata, entityRef))
      .map(object => ({ file: `cluster ${settings.cluster}`, object })),
  );
  return [
    ...(facts
      ? refuseWishes(settings, parts, withoutOwn(facts, own), holder)
      : []),
    ...(namespaceFacts
      ? [
          ...refuseNamespace(namespace, namespaceFacts, entityRef, manifests),
          ...refuseQuotas({ namespace, parts, own }, namespaceFacts),
          ...refuseLimits(namespace, parts, namespaceFacts.limits),
        ]
      : []),
  ];
}

/** The ports that the VPN has already are free for it. */
function withoutOwn(facts: ClusterFacts, own: VpnParts): ClusterFacts {
  const ownPorts = portsOf(own);
  return {
    ...facts,
    usedNodePorts: facts.usedNodePorts.filter(port => !ownPorts.includes(port)),
  };
}

/** The port that devices are to dial. */
export function nodePortOf(parts: VpnParts): number | undefined {
  return portsOf(parts)[0];
}

function portsOf({ services }: VpnParts): number[] {
  return services.flatMap(({ spec }) =>
    spec.ports.flatMap(({ nodePort }) => nodePort ?? []),
  );
}

/** What runs is in the manifests, so these are asked about, not what the settings record. */
function refuseWishes(
  settings: Candidate['settings'],
  parts: VpnParts,
  facts: ClusterFacts,
  holder?: string,
): Refusal[] {
  const nodePort = nodePortOf(parts);
  const storageClass =
    parts.claims[0]?.spec.storageClassName ?? settings.storageClass;
  const server = parts.services.find(({ spec }) => spec.type === 'NodePort');
  const places: Record<RefusableWish, Pick<Refusal, 'file' | 'field'>> = {
    nodePort: {
      file: server?.file ?? RECORD_FILE,
      field: 'spec.ports[0].nodePort',
    },
    storageClass: {
      file: parts.claims[0]?.file ?? RECORD_FILE,
      field: 'spec.storageClassName',
    },
    namespace: {
      file: `${MANIFESTS_FOLDER}/namespace.yaml`,
      field: 'metadata.name',
    },
    subnet: { file: RECORD_FILE, field: 'subnet' },
    subnetIpv6: { file: RECORD_FILE, field: 'subnetIpv6' },
  };
  return refusalsOf(facts, { ...settings, nodePort, storageClass }, holder).map(
    ({ wish, message }) => ({ ...places[wish], message, formField: wish }),
  );
}
