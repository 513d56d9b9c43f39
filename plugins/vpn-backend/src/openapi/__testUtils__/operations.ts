import { mapValues } from 'lodash';
import type { SchemaName } from './components';

/** An answer that is no success: when it comes. */
type Errors = Record<number, string>;

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  parameters?: object[];
  errors: Errors;
}

const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A GET that answers a JSON document. */
export function answering(schema: object | SchemaName, operation: Operation) {
  return get(operation, {
    'application/json': {
      schema: typeof schema === 'string' ? schemaRef(schema) : schema,
    },
  });
}

/** A GET that answers an event stream of a JSON document. */
export function streaming(
  firstEvent: string,
  schema: SchemaName,
  operation: Omit<Operation, 'parameters'> & { parameters: object[] },
) {
  return get(operation, {
    'text/event-stream': {
      schema: {
        description: `The server-sent events: one event \`${firstEvent}\`, then an event \`patch\` for each change.`,
        oneOf: [event(firstEvent, schema), event('patch', 'MergePatch')],
      },
    },
  });
}

/** A list of documents. */
export function listOf(schema: SchemaName) {
  return { type: 'array', items: schemaRef(schema) };
}

function event(name: string, schema: SchemaName | 'MergePatch') {
  return {
    type: 'object',
    properties: {
      event: { type: 'string', const: name },
      id: {
        type: 'string',
        description: 'Number of the event in its stream, from 1.',
        pattern: '^[1-9][0-9]*$',
      },
      data: {
        type: 'string',
        contentMediaType: 'application/json',
        contentSchema: schemaRef(schema),
      },
    },
    required: ['event', 'id', 'data'],
  };
}

/** Media type, and the schema of what comes in it. */
type Content = Record<string, { schema: object }>;

function get({ errors, ...operation }: Operation, content: Content) {
  const refusal = {
    'application/json': { schema: schemaRef('ErrorResponse') },
  };
  const responses: Record<string, { description: string; content: Content }> = {
    200: { description: operation.summary, content },
    ...mapValues(errors, description => ({ description, content: refusal })),
  };
  return { get: { ...operation, responses } };
}
