import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';

const FOLDER = path.resolve(__dirname, '../../../../templates');

/** All templates below `templates/`, as the catalog has them. */
export const templates: Entity[] = readdirSync(FOLDER).map(name => {
  const file = path.join(FOLDER, name, 'template.yaml');
  const template: Entity = parse(readFileSync(file, 'utf8'));
  return {
    ...template,
    metadata: {
      ...template.metadata,
      annotations: {
        'backstage.io/managed-by-location': `file:${file}`,
        'backstage.io/managed-by-origin-location': `file:${file}`,
      },
    },
  };
});
