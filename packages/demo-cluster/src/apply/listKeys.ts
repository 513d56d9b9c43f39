type Item = Record<string, unknown>;

/** Fields of maps that Kubernetes' schemas replace as a whole. */
export const ATOMIC_MAPS: ReadonlySet<string> = new Set([
  'selector',
  'nodeSelector',
  'claimRef',
  'roleRef',
]);

/** Lists whose items have an identity, and the fields that make it. */
const KEYS: Record<string, string[]> = {
  containers: ['name'],
  initContainers: ['name'],
  volumes: ['name'],
  env: ['name'],
  imagePullSecrets: ['name'],
  volumeMounts: ['mountPath'],
  volumeDevices: ['devicePath'],
  conditions: ['type'],
  hostAliases: ['ip'],
  ownerReferences: ['uid'],
};

/**
 * The fields by which the items of a list are told apart, `undefined` for a
 * list that is replaced as a whole.
 */
export function listKeys(
  field: string,
  items: unknown[],
): string[] | undefined {
  if (field === 'ports') {
    const [first] = items as Item[];
    return first && 'containerPort' in first
      ? ['containerPort', 'protocol']
      : ['port', 'protocol'];
  }
  return Object.hasOwn(KEYS, field) ? KEYS[field] : undefined;
}

/** The identity of an item, in the words of `managedFields`: `k:{"name":"a"}`. */
export function itemKey(item: unknown, keys: string[]): string {
  const { protocol = 'TCP', ...fields } = item as Item;
  const identity = keys.map(key => [
    key,
    key === 'protocol' ? protocol : fields[key],
  ]);
  return `k:${JSON.stringify(Object.fromEntries(identity))}`;
}
