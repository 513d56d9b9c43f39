import type { VpnPlan } from '../../plan';
import { ipv6Environment, serverEnvironment } from './environment';
import { helper } from './helper';
import { mounts, scriptFolder } from './mounts';
import { capabilities } from './security';

/** The init containers of the pod, in order. */
export function initContainersOf(plan: VpnPlan) {
  return [
    ...(plan.settings.server.hardened ? [] : [forwarding(plan)]),
    prepare(plan),
  ];
}

/** Switches forwarding on: /proc/sys is writable in a privileged container only. */
function forwarding(plan: VpnPlan) {
  return helper(plan.settings.server.image, 'forwarding', {
    command: ['/bin/sh', `${scriptFolder}/forwarding.sh`, 'on'],
    env: ipv6Environment(plan),
    securityContext: { privileged: true, readOnlyRootFilesystem: true },
    volumeMounts: [mounts.scripts],
  });
}

function prepare(plan: VpnPlan) {
  return helper(plan.settings.server.image, 'prepare', {
    command: ['/bin/bash', `${scriptFolder}/reconcile.sh`, 'once'],
    env: serverEnvironment(plan),
    securityContext: {
      ...capabilities('NET_ADMIN', 'DAC_OVERRIDE', 'FOWNER'),
      readOnlyRootFilesystem: true,
    },
    volumeMounts: [
      mounts.config,
      mounts.restore,
      mounts.peers,
      mounts.scripts,
      mounts.state,
    ],
  });
}
