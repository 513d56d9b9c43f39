/** Folder of the scripts in each container of ours. */
export const scriptFolder = '/scripts';

/** Where each volume of the pod is mounted. */
export const mounts = {
  config: { name: 'config', mountPath: '/config' },
  // Keys from the cluster that the VPN was in before, where it was in one.
  restore: { name: 'restore', mountPath: '/restore', readOnly: true },
  peers: { name: 'peers', mountPath: '/peers', readOnly: true },
  scripts: { name: 'scripts', mountPath: scriptFolder, readOnly: true },
  // Names, public keys and the default route: nothing secret.
  state: { name: 'state', mountPath: '/run/vpn' },
  // Where a userspace implementation of WireGuard keeps its socket.
  socket: { name: 'socket', mountPath: '/run/wireguard' },
  serviceAccount: {
    name: 'service-account',
    mountPath: '/var/run/secrets/kubernetes.io/serviceaccount',
    readOnly: true,
  },
};
