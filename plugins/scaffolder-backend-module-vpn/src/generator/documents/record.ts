import { InputError } from '@backstage/errors';
import {
  entityRefSchema,
  type RecordedFacts,
  recordedFactsSchema,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { parseInput } from '../../services/parseInput';
import type { VpnPlan } from '../plan';
import type { GeneratorInput } from '../types';
import { toYaml } from '../yaml';

/** The file that a repository records in what it was generated from. */
export const RECORD_FILE = 'vpn.yaml';

const comment = `# What this repository was generated from. The portal changes a VPN by what stands
# here: a change by hand belongs here and in manifests/.
`;

const factsComment = `# What the cluster told about itself when this was generated.
`;

const origin = z.object({
  clusterEntityRef: entityRefSchema.optional(),
  clusterFacts: recordedFactsSchema.optional(),
});

/** All that a repository is made from, but for what the portal brings. */
export type VpnRecord = Omit<GeneratorInput, 'scripts'>;

/** The record of a repository: settings, and of the cluster's facts those that count. */
export function recordOf(
  { settings }: VpnPlan,
  { facts, clusterEntityRef }: GeneratorInput,
): string {
  // The same order, whether the namespace was given or not.
  const { name, owner, description, cluster, namespace, ...others } = settings;
  const identity = { name, owner, description, cluster, namespace };
  return [
    comment,
    toYaml({ ...identity, ...others, clusterEntityRef }),
    ...(facts
      ? [
          factsComment,
          toYaml({
            clusterFacts: recordedFacts(facts, settings.storageClass),
          }),
        ]
      : []),
  ].join('');
}

/** Facts without what other storage classes are, and how nodes are called. */
function recordedFacts(
  facts: RecordedFacts,
  storageClass: string,
): RecordedFacts {
  const { storageClasses, nodeAddresses, ...others } =
    recordedFactsSchema.parse(facts);
  return {
    ...others,
    storageClasses: storageClasses.filter(({ name }) => name === storageClass),
    nodeAddresses: nodeAddresses.filter(({ type }) => type.endsWith('IP')),
  };
}

/**
 * Reads the record of a repository. One from before facts were recorded has none.
 *
 * @throws InputError that names each field that is wrong
 */
export function readRecord(text: string): VpnRecord {
  try {
    const document = parseDocument(text);
    if (document.errors.length) {
      throw document.errors[0];
    }
    const content = document.toJS();
    const { clusterEntityRef, clusterFacts } = parseInput(origin, content);
    return {
      settings: parseInput(vpnSettingsSchema, content),
      facts: clusterFacts,
      clusterEntityRef,
    };
  } catch (error) {
    throw new InputError(`${RECORD_FILE} cannot be read`, error);
  }
}
