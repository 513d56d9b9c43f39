import type { IncomingHttpHeaders } from 'node:http';
import { unauthorized } from './ApiError';

/** Who may do what on the demo cluster. */
export interface User {
  name: string;
  mayWrite: boolean;
}

/** Token that may get, list and watch. The demo cluster guards nothing: it is no secret. */
export const READER_TOKEN = 'demo-reader';

/** Token that may do everything. The demo cluster guards nothing: it is no secret. */
export const WRITER_TOKEN = 'demo-writer';

const users: Record<string, User> = {
  [READER_TOKEN]: { name: 'portal-reader', mayWrite: false },
  [WRITER_TOKEN]: { name: 'portal-writer', mayWrite: true },
};

/** kubectl sends no token over plain HTTP: who sends none may do everything, as through `kubectl proxy`. */
const anonymous: User = { name: 'system:anonymous', mayWrite: true };

/** @throws ApiError 401 if the token is not known */
export function authenticate({ authorization }: IncomingHttpHeaders): User {
  if (authorization === undefined) {
    return anonymous;
  }
  const token = authorization.replace(/^Bearer /i, '');
  if (!Object.hasOwn(users, token)) {
    throw unauthorized();
  }
  return users[token];
}
