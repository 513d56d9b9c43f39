import { promises as fs } from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { ApiObject } from '../store/ObjectStore';

/**
 * The objects of a VPN repository, in the order of the `resources` of its
 * `manifests/kustomization.yaml`, namespaces first.
 *
 * @throws Error where a file cannot be read or is no YAML
 */
export async function readSeed(repository: string): Promise<ApiObject[]> {
  const folder = path.join(repository, 'manifests');
  const kustomization = parse(await read(folder, 'kustomization.yaml')) as {
    resources?: string[];
  };
  const texts = await Promise.all(
    (kustomization.resources ?? []).map(file => read(folder, file)),
  );
  const objects = texts.flatMap(documentsOf);
  return [
    ...objects.filter(({ kind }) => kind === 'Namespace'),
    ...objects.filter(({ kind }) => kind !== 'Namespace'),
  ];
}

function read(folder: string, file: string): Promise<string> {
  return fs.readFile(path.join(folder, file), 'utf8');
}

/** The objects of a file; a document without content is none. */
function documentsOf(text: string): ApiObject[] {
  return parseAllDocuments(text).flatMap(document => {
    if (document.errors.length) {
      throw document.errors[0];
    }
    return (document.toJS() as ApiObject | null) ?? [];
  });
}
