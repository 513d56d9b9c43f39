/** The body of every answer that is no success, as Backstage's error handler writes it. */
export const errorResponse = {
  type: 'object',
  description: "Backstage's error body.",
  properties: {
    error: {
      type: 'object',
      properties: {
        name: {
          type: 'string',
          description:
            'Kind of the error, by which clients can tell them apart.',
          example: 'NotAllowedError',
        },
        message: {
          type: 'string',
          description: 'What was wrong, and what to do about it.',
        },
      },
      required: ['name', 'message'],
    },
    request: {
      type: 'object',
      properties: { method: { type: 'string' }, url: { type: 'string' } },
      required: ['method', 'url'],
    },
    response: {
      type: 'object',
      properties: { statusCode: { type: 'integer' } },
      required: ['statusCode'],
    },
  },
  required: ['error', 'response'],
};

/** The data of an event `patch`. */
export const mergePatch = {
  type: 'object',
  description:
    'A JSON merge patch (RFC 7386) of the document so far: a key with null is removed, an object is merged, anything else, arrays too, replaces what was there.',
};
