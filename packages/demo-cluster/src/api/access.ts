import type { Request, RequestHandler } from 'express';
import { STATUS_CONFIG_MAP } from 'backstage-plugin-vpn-common';
import type { ClusterFaults } from './ClusterFaults';
import { queryFlag, queryText, readTarget } from './readRequest';
import { forbidden, unauthorized } from './refusals';
import { type ResourceType, resources } from '../store/resources';

/** Who may do what with the demo cluster: the reader reads, the writer does everything. */
export interface Tokens {
  reader: string;
  writer: string;
}

const READER = 'demo-reader';
const WRITER = 'demo-writer';

/** Tells by its token who sent a request; answers 401 to who has none. */
export function authenticate(
  tokens: Tokens,
  faults: ClusterFaults,
): RequestHandler {
  const users = new Map([
    [`Bearer ${tokens.reader}`, READER],
    [`Bearer ${tokens.writer}`, WRITER],
  ]);
  return (request, response, next) => {
    faults.checkAuthentication();
    const user = users.get(request.headers.authorization ?? '');
    if (!user) {
      throw unauthorized();
    }
    response.locals.user = user;
    next();
  };
}

/** Answers 403 to who may not do what the request asks for. */
export function authorize(faults: ClusterFaults): RequestHandler {
  return (request, response, next) => {
    const { resource, namespace, name } = readTarget(request);
    const verb = verbOf(request, name);
    const { user } = response.locals;
    // A namespace itself counts as being in that namespace.
    const scope =
      namespace ?? (resource === resources.namespaces ? name : undefined);
    const where = scope
      ? `in the namespace "${scope}"`
      : 'at the cluster scope';
    const why = `User "${user}" cannot ${verb} resource "${resource.plural}" in API group "${resource.group}" ${where}`;
    faults.checkAuthorization(resource, why);
    if (user !== WRITER && !mayRead(request, resource, name, verb)) {
      throw forbidden(resource, name || undefined, why);
    }
    next();
  };
}

/** The reader reads everything, but of ConfigMaps only the reported status. */
function mayRead(
  request: Request,
  resource: ResourceType,
  name: string,
  verb: string,
): boolean {
  if (!['get', 'list', 'watch'].includes(verb)) {
    return false;
  }
  const selected = `metadata.name=${STATUS_CONFIG_MAP}`;
  return (
    resource !== resources.configMaps ||
    name === STATUS_CONFIG_MAP ||
    queryText(request, 'fieldSelector') === selected
  );
}

/** The verb of RBAC that a request needs. */
function verbOf(request: Request, name: string): string {
  const watches = queryFlag(request, 'watch') ? 'watch' : 'list';
  const verbs: Record<string, string> = {
    GET: name ? 'get' : watches,
    POST: 'create',
    PUT: 'update',
    PATCH: 'patch',
    DELETE: name ? 'delete' : 'deletecollection',
  };
  return verbs[request.method] ?? request.method.toLowerCase();
}
