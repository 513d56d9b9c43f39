import {
  REPORTER_FIELD_MANAGER,
  STATUS_CONFIG_MAP,
  STATUS_CONFIG_MAP_KEY,
  WIREGUARD_CONTAINER,
} from 'backstage-plugin-vpn-common';
import type { VpnPlan } from '../plan';
import { sizing } from '../sizing';

const scriptFolder = '/scripts';
const mounts = {
  config: { name: 'config', mountPath: '/config' },
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

/** The init containers of the pod, in order. */
export function initContainersOf(plan: VpnPlan) {
  return [
    {
      name: 'forwarding',
      image: sizing.image,
      command: ['/bin/sh', `${scriptFolder}/forwarding.sh`],
      securityContext: { privileged: true },
      resources: sizing.helper,
      volumeMounts: [mounts.scripts],
    },
    {
      name: 'prepare',
      image: sizing.image,
      command: ['/bin/bash', `${scriptFolder}/reconcile.sh`, 'once'],
      env: serverEnvironment(plan),
      securityContext: capabilities('NET_ADMIN', 'DAC_OVERRIDE', 'FOWNER'),
      resources: sizing.helper,
      volumeMounts: [mounts.config, mounts.peers, mounts.scripts, mounts.state],
    },
  ];
}

/** The containers of the pod: the server, what keeps its peers, what reports. */
export function containersOf(plan: VpnPlan) {
  return [wireguard(plan), peers(plan), status()];
}

function wireguard(plan: VpnPlan) {
  return {
    name: WIREGUARD_CONTAINER,
    image: sizing.image,
    env: [
      { name: 'TZ', value: 'Etc/UTC' },
      { name: 'LOG_CONFS', value: 'false' },
      { name: 'VPN_LISTEN_PORT', value: String(plan.listenPort) },
    ],
    ports: [
      {
        name: 'wireguard',
        containerPort: plan.listenPort,
        protocol: 'UDP',
      },
    ],
    // NET_ADMIN for the tunnel, the others for the image's own start.
    securityContext: capabilities(
      'NET_ADMIN',
      'CHOWN',
      'DAC_OVERRIDE',
      'FOWNER',
      'KILL',
      'SETGID',
      'SETUID',
    ),
    startupProbe: { ...probe('live'), periodSeconds: 2, failureThreshold: 60 },
    readinessProbe: { ...probe('ready'), periodSeconds: 10 },
    livenessProbe: { ...probe('live'), periodSeconds: 30, failureThreshold: 4 },
    resources: sizing.wireguard,
    volumeMounts: [
      mounts.config,
      mounts.scripts,
      mounts.state,
      mounts.socket,
      {
        name: 'scripts',
        mountPath: '/custom-cont-init.d/10-heal.sh',
        subPath: 'heal.sh',
        readOnly: true,
      },
    ],
  };
}

function peers(plan: VpnPlan) {
  return {
    name: 'peers',
    image: sizing.image,
    command: ['/bin/bash', `${scriptFolder}/reconcile.sh`, 'watch'],
    env: serverEnvironment(plan),
    securityContext: capabilities('NET_ADMIN', 'DAC_OVERRIDE', 'FOWNER'),
    resources: sizing.helper,
    volumeMounts: [
      mounts.config,
      mounts.peers,
      mounts.scripts,
      mounts.state,
      mounts.socket,
    ],
  };
}

function status() {
  return {
    name: 'status',
    image: sizing.image,
    command: ['/bin/bash', `${scriptFolder}/report-status.sh`],
    env: [
      { name: 'VPN_STATUS_CONFIG_MAP', value: STATUS_CONFIG_MAP },
      { name: 'VPN_STATUS_KEY', value: STATUS_CONFIG_MAP_KEY },
      { name: 'VPN_FIELD_MANAGER', value: REPORTER_FIELD_MANAGER },
    ],
    securityContext: {
      ...capabilities('NET_ADMIN'),
      readOnlyRootFilesystem: true,
    },
    resources: sizing.helper,
    // No /config: it never sees a key.
    volumeMounts: [
      mounts.scripts,
      { ...mounts.state, readOnly: true },
      { ...mounts.socket, readOnly: true },
      mounts.serviceAccount,
    ],
  };
}

function serverEnvironment(plan: VpnPlan) {
  return Object.entries({
    VPN_SUBNET: plan.settings.subnet,
    VPN_ADDRESS: plan.tunnelAddress,
    VPN_LISTEN_PORT: String(plan.listenPort),
    VPN_ENDPOINT: plan.endpoint,
    VPN_ALLOWED_IPS: plan.allowedIps.join(', '),
    VPN_DNS: plan.dns.join(', '),
  }).map(([name, value]) => ({ name, value }));
}

function capabilities(...add: string[]) {
  return {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'], add },
  };
}

function probe(question: 'live' | 'ready') {
  return {
    exec: { command: ['/bin/sh', `${scriptFolder}/probe.sh`, question] },
    timeoutSeconds: 5,
  };
}
