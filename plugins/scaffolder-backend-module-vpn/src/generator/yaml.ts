import { stringify } from 'yaml';

/** Writes documents as YAML, quoted where needed, the same for the same input. */
export function toYaml(...documents: object[]): string {
  return documents
    .map(document =>
      stringify(document, {
        aliasDuplicateObjects: false,
        blockQuote: 'literal',
        lineWidth: 0,
      }),
    )
    .join('---\n');
}
