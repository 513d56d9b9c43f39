import { type ResourceType, resources } from '../store/resources';

/** What a request is about. */
export interface RequestTarget {
  resource: ResourceType;
  namespace?: string;
  name?: string;
  subresource?: string;
}

const all = Object.values(resources);

/** Reads the path of a request; gives `undefined` where the cluster serves nothing there. */
export function requestTarget(path: string): RequestTarget | undefined {
  const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
  const [root, ...rest] = segments;
  if (root !== 'api' && root !== 'apis') {
    return undefined;
  }
  const group = root === 'api' ? '' : rest.shift();
  const version = rest.shift();
  // `namespaces` is also a collection of its own: only what follows a name is in it.
  const namespace =
    rest[0] === 'namespaces' && rest.length > 2 && rest[2] !== 'status'
      ? rest.splice(0, 2)[1]
      : undefined;
  const [plural, name, subresource] = rest;
  const resource = all.find(
    candidate =>
      candidate.group === group &&
      candidate.version === version &&
      candidate.plural === plural,
  );
  const fits =
    resource &&
    (namespace === undefined
      ? !resource.namespaced || name === undefined
      : resource.namespaced);
  return fits ? { resource, namespace, name, subresource } : undefined;
}
