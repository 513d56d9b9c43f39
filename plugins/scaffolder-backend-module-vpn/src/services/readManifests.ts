import { readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { PART_OF_LABEL, VPN_PART_OF } from 'backstage-plugin-vpn-common';
import type { KubernetesObject } from 'backstage-plugin-vpn-node';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import {
  KUSTOMIZATION_FILE,
  MANIFESTS_FOLDER,
} from '../generator/documents/kustomization';
import { parseInput } from './parseInput';

/** An object of a VPN and the file that it stands in. */
export interface Manifest {
  /** Path below the workspace, for example `manifests/service.yaml`. */
  file: string;
  object: KubernetesObject;
}

const kustomizationSchema = z
  .object({
    apiVersion: z.string(),
    kind: z.literal('Kustomization'),
    resources: z.array(
      z
        .string()
        .regex(
          /^[a-z0-9][a-z0-9-]*\.yaml$/,
          'must be the plain name of a file beside it, such as service.yaml',
        ),
    ),
  })
  .strict();

const objectSchema = z
  .object({
    apiVersion: z.string(),
    kind: z.string(),
    metadata: z
      .object({
        name: z.string(),
        namespace: z.string().optional(),
        labels: z
          .object({ [PART_OF_LABEL]: z.literal(VPN_PART_OF) })
          .catchall(z.string()),
        annotations: z.record(z.string()).optional(),
      })
      .passthrough(),
  })
  .passthrough();

/**
 * Reads the objects that `manifests/kustomization.yaml` of a workspace lists,
 * in its order, the Namespace first. Only a plain list of files is understood:
 * what is applied is then what can be read there. Only objects of VPNs are let
 * through, because they are applied with the rights of the portal.
 *
 * @throws InputError if there is anything else, naming the file
 */
export async function readManifests(workspace: string): Promise<Manifest[]> {
  const [{ resources }] = await readYaml(
    workspace,
    KUSTOMIZATION_FILE,
    kustomizationSchema,
  );
  const manifests: Manifest[] = [];
  for (const name of resources) {
    const file = `${MANIFESTS_FOLDER}/${name}`;
    const objects = await readYaml(workspace, file, objectSchema);
    manifests.push(...objects.map(object => ({ file, object })));
  }
  const isNamespace = ({ object }: Manifest) => object.kind === 'Namespace';
  return [
    ...manifests.filter(isNamespace),
    ...manifests.filter(manifest => !isNamespace(manifest)),
  ];
}

async function readYaml<T extends z.ZodTypeAny>(
  workspace: string,
  file: string,
  schema: T,
): Promise<Array<z.output<T>>> {
  try {
    const text = await readFile(resolveSafeChildPath(workspace, file), 'utf8');
    return parseAllDocuments(text).map(document => {
      if (document.errors.length) {
        throw document.errors[0];
      }
      return parseInput(schema, document.toJS());
    });
  } catch (error) {
    throw new InputError(`${file} cannot be applied`, error);
  }
}
