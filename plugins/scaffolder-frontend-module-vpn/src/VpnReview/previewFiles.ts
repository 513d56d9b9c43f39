import { NotFoundError } from '@backstage/errors';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type {
  ScaffolderApi,
  TemplateEntityV1beta3,
} from '@backstage/plugin-scaffolder-common';
import type { JsonObject } from '@backstage/types';

/** A file that will be made. */
export interface PreviewFile {
  path: string;
  content: string;
}

// What asks whether it can be made at all, and what makes the files; without
// what checks, publishes or applies them.
const PREVIEW_ACTIONS = [
  'vpn:repository:inspect',
  'vpn:cluster:inspect',
  'vpn:manifests:generate',
];

/**
 * The files that a template makes of values, by a dry run of its generator.
 *
 * @throws NotFoundError if the catalog has no such template
 * @throws ResponseError if the user may not run it dry, or the values, the Git host or the cluster do not allow it
 */
export async function previewFiles(
  {
    catalogApi,
    scaffolderApi,
  }: {
    catalogApi: Pick<CatalogApi, 'getEntityByRef'>;
    scaffolderApi: Pick<ScaffolderApi, 'dryRun'>;
  },
  templateRef: string,
  values: JsonObject,
): Promise<PreviewFile[]> {
  const template = await catalogApi.getEntityByRef(templateRef);
  if (!template) {
    throw new NotFoundError(`the catalog has no ${templateRef}`);
  }
  const { directoryContents } = await scaffolderApi.dryRun({
    template: generatorOf(template as TemplateEntityV1beta3),
    values,
    directoryContents: [],
  });
  return directoryContents
    .map(({ path, base64Content }) => ({
      path,
      content: decode(base64Content),
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

function generatorOf(template: TemplateEntityV1beta3): TemplateEntityV1beta3 {
  const { parameters, output, ...spec } = template.spec;
  return {
    ...template,
    spec: {
      ...spec,
      steps: spec.steps.filter(({ action }) =>
        PREVIEW_ACTIONS.includes(action),
      ),
    },
  };
}

function decode(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), byte => byte.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
