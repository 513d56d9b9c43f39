/**
 * Everything about the size and the version of a VPN server that an operator
 * may want to change, in one place.
 */
export const sizing = {
  /** Renovate finds newer tags under the image's own versioning. */
  image: 'lscr.io/linuxserver/wireguard:1.0.20250521-r1-ls110',
  wireguard: {
    requests: { cpu: '50m', memory: '64Mi' },
    limits: { memory: '256Mi' },
  },
  helper: {
    requests: { cpu: '10m', memory: '24Mi' },
    limits: { memory: '128Mi' },
  },
  /** `Cluster`: any node answers. `Local`: only the pod's node, and peers show their own addresses. */
  externalTrafficPolicy: 'Cluster',
  /** Seconds that the pod stays on a node that no longer answers. */
  nodeFailureSeconds: 30,
  /** Seconds between keepalives of devices, so that NAT keeps their way open. */
  keepaliveSeconds: 25,
  /** First port of the pod that stands for an exposed port of a device. */
  firstExposedPort: 20000,
};
