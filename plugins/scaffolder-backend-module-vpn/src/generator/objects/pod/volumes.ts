import { namesOf } from '../../metadata';
import type { VpnPlan } from '../../plan';

/** What a client of the API server needs: token, certificate, namespace. */
const tokenSources = [
  { serviceAccountToken: { path: 'token', expirationSeconds: 3600 } },
  {
    configMap: {
      name: 'kube-root-ca.crt',
      items: [{ key: 'ca.crt', path: 'ca.crt' }],
    },
  },
  {
    downwardAPI: {
      items: [
        { path: 'namespace', fieldRef: { fieldPath: 'metadata.namespace' } },
      ],
    },
  },
];

/** The volumes of the pod; `mounts` says where they are mounted. */
export function volumesOf(plan: VpnPlan) {
  const names = namesOf(plan);
  const inMemory = { medium: 'Memory', sizeLimit: '4Mi' };
  return [
    { name: 'config', persistentVolumeClaim: { claimName: names.claim } },
    { name: 'peers', configMap: { name: names.peers } },
    { name: 'scripts', configMap: { name: names.scripts, defaultMode: 0o555 } },
    { name: 'state', emptyDir: inMemory },
    { name: 'socket', emptyDir: inMemory },
    { name: 'service-account', projected: { sources: tokenSources } },
  ];
}
