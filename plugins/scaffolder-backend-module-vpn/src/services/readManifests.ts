import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import { parseAllDocuments, parse } from 'yaml';
import { z } from 'zod';
import type { Manifest } from '../generator';

const fileName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*\.yaml$/, 'must be the name of a file beside it');

const kustomizationSchema = z
  .object({
    apiVersion: z.string(),
    kind: z.literal('Kustomization'),
    resources: z.array(fileName).min(1),
  })
  .strict();

const manifestSchema = z
  .object({
    apiVersion: z.string(),
    kind: z.string(),
    metadata: z
      .object({ name: z.string(), namespace: z.string().optional() })
      .passthrough(),
  })
  .passthrough();

/** An object with the file that it stands in. */
export interface FiledManifest {
  file: string;
  object: Manifest;
}

/**
 * Reads the objects that a folder's `kustomization.yaml` lists, in its order. It
 * takes lists of plain files only: what kustomize would make of generators or
 * patches is not made here.
 *
 * @throws InputError if it is not such a list, or a document is no object
 */
export async function readManifests(folder: string): Promise<FiledManifest[]> {
  const kustomization = kustomizationSchema.safeParse(
    parse(await readFile(path.join(folder, 'kustomization.yaml'), 'utf8')),
  );
  if (!kustomization.success) {
    const [{ path: field, message }] = kustomization.error.issues;
    throw new InputError(
      `kustomization.yaml must be a list of resources and nothing else: ${field.join(
        '.',
      )} ${message}`,
    );
  }
  const files = await Promise.all(
    kustomization.data.resources.map(file => readObjects(folder, file)),
  );
  return files.flat();
}

async function readObjects(
  folder: string,
  file: string,
): Promise<FiledManifest[]> {
  const text = await readFile(path.join(folder, file), 'utf8');
  return parseAllDocuments(text).map(document => {
    const parsed = manifestSchema.safeParse(document.toJS());
    if (!parsed.success) {
      throw new InputError(`${file} holds a document that is no object`);
    }
    return { file, object: parsed.data };
  });
}
