import { KEYS_SECRET } from 'backstage-plugin-vpn-common';
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

const inMemory = { medium: 'Memory', sizeLimit: '4Mi' };

/** What is in the volumes of a status reporter. */
export const reporterVolumes = {
  scripts: (configMap: string) => ({
    configMap: { name: configMap, defaultMode: 0o555 },
  }),
  state: { emptyDir: inMemory },
  serviceAccount: { projected: { sources: tokenSources } },
};

/** The volumes of the pod; `mounts` says where they are mounted. */
export function volumesOf(plan: VpnPlan) {
  const names = namesOf(plan);
  return [
    { name: 'config', persistentVolumeClaim: { claimName: names.claim } },
    {
      name: 'restore',
      secret: { secretName: KEYS_SECRET, optional: true, defaultMode: 0o400 },
    },
    { name: 'peers', configMap: { name: names.peers } },
    { name: 'scripts', ...reporterVolumes.scripts(names.scripts) },
    { name: 'state', ...reporterVolumes.state },
    { name: 'socket', emptyDir: inMemory },
    { name: 'service-account', ...reporterVolumes.serviceAccount },
  ];
}
