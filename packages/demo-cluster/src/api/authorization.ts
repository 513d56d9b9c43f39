import type { Faults } from '../faults/Faults';
import { forbidden, unauthorized } from './ApiError';
import type { User } from './authentication';
import type { RequestTarget } from './requestTarget';

const READ_VERBS: ReadonlySet<string> = new Set(['get', 'list', 'watch']);

/**
 * Refuses what the user may not do, or what a fault refuses.
 *
 * @throws ApiError 401 or 403, in the words of a real server
 */
export function authorize(
  user: User,
  verb: string,
  { resource, namespace, name }: RequestTarget,
  faults: Faults,
): void {
  if (faults.isActive('refuse-401')) {
    throw unauthorized();
  }
  const allowed = user.mayWrite || READ_VERBS.has(verb);
  if (allowed && !faults.refusesKind(resource.plural)) {
    return;
  }
  const where = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  throw forbidden(
    resource,
    name,
    `User "${user.name}" cannot ${verb} resource "${resource.plural}" in API group "${resource.group}" ${where}`,
  );
}

/** The verb that Kubernetes' rules know a request by. */
export function verbOf(
  method: string,
  { name }: RequestTarget,
  isWatch: boolean,
): string {
  switch (method) {
    case 'GET':
    case 'HEAD':
      if (isWatch) {
        return 'watch';
      }
      return name ? 'get' : 'list';
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    default:
      return name ? 'delete' : 'deletecollection';
  }
}
