import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { openApiDocument } from './openApiDocument';

/** Where the OpenAPI file is. */
export const openApiFile = resolve(__dirname, '../../../openapi.yaml');

/** The OpenAPI document as the file has it. */
export function readOpenApiFile(): ReturnType<typeof openApiDocument> {
  return parse(readFileSync(openApiFile, 'utf8'));
}
