import type { Response } from 'express';
import { ApiError } from './ApiError';

/** Seconds that an overloaded demo cluster asks to wait. */
const RETRY_AFTER_SECONDS = 1;

function refuse(response: Response, error: ApiError): void {
  response.status(error.status).json(error.body);
}

/** Answers that an API server in trouble gives to every request, by the name of the fault. */
export const faultyAnswers = {
  /** Ends the connection without a word. */
  disconnect: response => {
    response.destroy();
  },
  'error-500': response =>
    refuse(
      response,
      new ApiError(500, 'InternalError', 'etcdserver: request timed out'),
    ),
  'throttle-429': response => {
    response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
    refuse(
      response,
      new ApiError(
        429,
        'TooManyRequests',
        'too many requests, please try again later',
      ),
    );
  },
  /** Breaks off in the middle of the JSON. */
  truncate: response => {
    response.type('application/json').send('{"kind":"List","items":[{"met');
  },
} satisfies Record<string, (response: Response) => void>;

/** Name of a fault that answers every request alike. */
export type FaultyAnswer = keyof typeof faultyAnswers;
