import Ajv, { ErrorObject } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { isPlainObject, mapValues } from 'lodash';
import { readOpenApiFile } from './readOpenApiFile';

/** Checks values against schemas of the OpenAPI file. A property that a schema does not name counts as wrong. */
export class SchemaValidator {
  private readonly ajv = new Ajv({
    allErrors: true,
    // Keywords of OpenAPI, which say nothing about validity.
    keywords: ['components', 'example'],
  });

  constructor() {
    addFormats(this.ajv);
    const { components } = readOpenApiFile();
    this.ajv.addSchema({ $id: 'openapi', components: closed(components) });
    // By JSON Schema it only describes.
    this.ajv.removeKeyword('contentSchema');
    this.ajv.addKeyword({
      keyword: 'contentSchema',
      compile: (schema: object) => text =>
        this.problemsOf(schema, JSON.parse(text)).length === 0,
    });
  }

  /** What is wrong with a value: nothing, where the list is empty. */
  problemsOf(schema: object, value: unknown): ErrorObject[] {
    const validate = this.ajv.compile(closed(schema) as object);
    return validate(value) ? [] : validate.errors ?? [];
  }
}

/** A schema that allows no further properties, and whose references lead into the file. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map(closed);
  }
  if (!isPlainObject(schema)) {
    return schema;
  }
  const { $ref, ...rest } = mapValues(schema as object, closed) as {
    $ref?: string;
    properties?: object;
  };
  return {
    ...rest,
    ...($ref && { $ref: $ref.replace(/^#/, 'openapi#') }),
    ...(rest.properties && { additionalProperties: false }),
  };
}
