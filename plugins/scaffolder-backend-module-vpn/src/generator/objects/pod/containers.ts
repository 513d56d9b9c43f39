import { WIREGUARD_CONTAINER } from 'backstage-plugin-vpn-common';
import type { VpnPlan } from '../../plan';
import { environment, ipv6Environment, serverEnvironment } from './environment';
import { helper } from './helper';
import { mounts, scriptFolder } from './mounts';
import { capabilities } from './security';
import { statusContainer } from './statusContainer';

/** The containers of the pod: the server, what keeps its peers, what reports. */
export function containersOf(plan: VpnPlan) {
  return [wireguard(plan), peers(plan), status(plan)];
}

function wireguard(plan: VpnPlan) {
  const { image, cpu, memory, memoryLimit } = plan.settings.server;
  return {
    name: WIREGUARD_CONTAINER,
    image,
    env: [
      ...environment({
        TZ: 'Etc/UTC',
        LOG_CONFS: 'false',
        VPN_LISTEN_PORT: String(plan.listenPort),
      }),
      ...ipv6Environment(plan),
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
    resources: { requests: { cpu, memory }, limits: { memory: memoryLimit } },
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
  return helper(plan.settings.server.image, 'peers', {
    command: ['/bin/bash', `${scriptFolder}/reconcile.sh`, 'watch'],
    env: serverEnvironment(plan),
    securityContext: {
      ...capabilities('NET_ADMIN', 'DAC_OVERRIDE', 'FOWNER'),
      readOnlyRootFilesystem: true,
    },
    volumeMounts: [
      mounts.config,
      mounts.peers,
      mounts.scripts,
      mounts.state,
      mounts.socket,
    ],
  });
}

function status(plan: VpnPlan) {
  return statusContainer({
    image: plan.settings.server.image,
    env: ipv6Environment(plan),
    volumeMounts: [
      mounts.scripts,
      { ...mounts.state, readOnly: true },
      { ...mounts.socket, readOnly: true },
      mounts.serviceAccount,
    ],
  });
}

function probe(question: 'live' | 'ready') {
  return {
    exec: { command: ['/bin/sh', `${scriptFolder}/probe.sh`, question] },
    timeoutSeconds: 5,
  };
}
