/** How the items of a list are told apart when two writers' lists are merged. */
export type ListType =
  | { type: 'atomic' }
  | { type: 'set' }
  | { type: 'map'; keys: Array<{ name: string; default?: unknown }> };

const atomic: ListType = { type: 'atomic' };
const byName = mapBy('name');

/** Lists of maps, by the name of the field; from the markers of the Kubernetes API types. */
const LISTS = new Map<string, ListType>([
  ['containers', byName],
  ['initContainers', byName],
  ['env', byName],
  ['volumes', byName],
  ['imagePullSecrets', byName],
  ['volumeMounts', mapBy('mountPath')],
  ['volumeDevices', mapBy('devicePath')],
  ['hostAliases', mapBy('ip')],
  ['ownerReferences', mapBy('uid')],
  ['conditions', mapBy('type')],
  ['finalizers', { type: 'set' }],
]);

const CONTAINER_PORTS: ListType = {
  type: 'map',
  keys: [{ name: 'containerPort' }, { name: 'protocol', default: 'TCP' }],
};
const SERVICE_PORTS: ListType = {
  type: 'map',
  keys: [{ name: 'port' }, { name: 'protocol', default: 'TCP' }],
};

/** Maps that are replaced as a whole, as are all label selectors. */
const ATOMIC_MAPS = new Set([
  'selector',
  'podSelector',
  'namespaceSelector',
  'labelSelector',
  'nodeSelector',
  'roleRef',
  'claimRef',
  'configMapKeyRef',
  'secretKeyRef',
  'fieldRef',
  'resourceFieldRef',
]);

function mapBy(name: string): ListType {
  return { type: 'map', keys: [{ name }] };
}

/**
 * @param path - names of the fields from the object's root down to the list,
 *   for example `spec`, `template`, `spec`, `containers`
 */
export function listTypeOf(path: string[]): ListType {
  const [parent, name] = path.slice(-2);
  if (name === 'ports') {
    const inContainer = parent === 'containers' || parent === 'initContainers';
    const ofService = path.length === 2 && parent === 'spec';
    return (
      (inContainer && CONTAINER_PORTS) || (ofService && SERVICE_PORTS) || atomic
    );
  }
  return LISTS.get(path.at(-1) ?? '') ?? atomic;
}

/** Whether the map at a path is replaced as a whole; the keys of `data`, `labels` and the like are not field names. */
export function isAtomicMap(path: string[]): boolean {
  const keyOfUser = ['data', 'labels', 'annotations'].includes(
    path.at(-2) ?? '',
  );
  return !keyOfUser && ATOMIC_MAPS.has(path.at(-1) ?? '');
}
