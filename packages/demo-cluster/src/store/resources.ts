/** A kind of object that the demo cluster serves. */
export interface ResourceType {
  /** Empty for the core group. */
  group: string;
  version: string;
  plural: string;
  singular: string;
  kind: string;
  namespaced: boolean;
  shortNames: string[];
}

function resource(
  apiVersion: string,
  kind: string,
  plural: string,
  options: { clusterScoped?: boolean; shortNames?: string[] } = {},
): ResourceType {
  const [group, version] = apiVersion.includes('/')
    ? apiVersion.split('/')
    : ['', apiVersion];
  return {
    group,
    version,
    plural,
    singular: kind.toLowerCase(),
    kind,
    namespaced: !options.clusterScoped,
    shortNames: options.shortNames ?? [],
  };
}

const clusterScoped = true;

/** All kinds that the demo cluster serves. Secrets are not among them. */
export const resources = {
  namespaces: resource('v1', 'Namespace', 'namespaces', {
    clusterScoped,
    shortNames: ['ns'],
  }),
  nodes: resource('v1', 'Node', 'nodes', { clusterScoped, shortNames: ['no'] }),
  persistentVolumes: resource('v1', 'PersistentVolume', 'persistentvolumes', {
    clusterScoped,
    shortNames: ['pv'],
  }),
  persistentVolumeClaims: resource(
    'v1',
    'PersistentVolumeClaim',
    'persistentvolumeclaims',
    { shortNames: ['pvc'] },
  ),
  pods: resource('v1', 'Pod', 'pods', { shortNames: ['po'] }),
  services: resource('v1', 'Service', 'services', { shortNames: ['svc'] }),
  configMaps: resource('v1', 'ConfigMap', 'configmaps', { shortNames: ['cm'] }),
  serviceAccounts: resource('v1', 'ServiceAccount', 'serviceaccounts', {
    shortNames: ['sa'],
  }),
  events: resource('v1', 'Event', 'events', { shortNames: ['ev'] }),
  endpoints: resource('v1', 'Endpoints', 'endpoints', { shortNames: ['ep'] }),
  resourceQuotas: resource('v1', 'ResourceQuota', 'resourcequotas', {
    shortNames: ['quota'],
  }),
  limitRanges: resource('v1', 'LimitRange', 'limitranges', {
    shortNames: ['limits'],
  }),
  deployments: resource('apps/v1', 'Deployment', 'deployments', {
    shortNames: ['deploy'],
  }),
  replicaSets: resource('apps/v1', 'ReplicaSet', 'replicasets', {
    shortNames: ['rs'],
  }),
  networkPolicies: resource(
    'networking.k8s.io/v1',
    'NetworkPolicy',
    'networkpolicies',
    { shortNames: ['netpol'] },
  ),
  serviceCidrs: resource(
    'networking.k8s.io/v1',
    'ServiceCIDR',
    'servicecidrs',
    {
      clusterScoped,
    },
  ),
  endpointSlices: resource(
    'discovery.k8s.io/v1',
    'EndpointSlice',
    'endpointslices',
  ),
  roles: resource('rbac.authorization.k8s.io/v1', 'Role', 'roles'),
  roleBindings: resource(
    'rbac.authorization.k8s.io/v1',
    'RoleBinding',
    'rolebindings',
  ),
  storageClasses: resource(
    'storage.k8s.io/v1',
    'StorageClass',
    'storageclasses',
    { clusterScoped, shortNames: ['sc'] },
  ),
  longhornVolumes: resource('longhorn.io/v1beta2', 'Volume', 'volumes', {
    shortNames: ['lhv'],
  }),
  longhornSettings: resource('longhorn.io/v1beta2', 'Setting', 'settings', {
    shortNames: ['lhs'],
  }),
};
