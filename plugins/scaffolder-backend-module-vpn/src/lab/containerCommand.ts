/** What of a container in a manifest the lab knows. */
export interface Container {
  name: string;
  command?: string[];
  /** Without a value where the kubelet gives it: the address of the node. */
  env?: { name: string; value?: string }[];
  securityContext: {
    privileged?: boolean;
    capabilities?: { add: string[]; drop?: string[] };
  };
  startupProbe?: Probe;
  readinessProbe?: Probe;
  livenessProbe?: Probe;
  volumeMounts: VolumeMount[];
}

/** A volume of the pod in a container. */
export interface VolumeMount {
  name: string;
  mountPath: string;
  subPath?: string;
  readOnly?: boolean;
}

interface Probe {
  exec: { command: string[] };
}

/** What container runtimes grant where nothing is dropped, as far as it matters here. */
const defaultCapabilities = [
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'KILL',
  'NET_RAW',
  'SETGID',
  'SETUID',
];

/**
 * What the image does of its own, as far as it matters here: it gives /config
 * to its own user, runs custom scripts, brings the tunnels up, and where one
 * fails takes them down and deletes the default route, but stays.
 */
export const imageStart = [
  '/bin/bash',
  '-c',
  `chown -R 911:911 /config
for file in /custom-cont-init.d/*; do /bin/bash "$file"; done
wg-quick up /config/wg_confs/wg0.conf || ip route del default
exec sleep infinity`,
];

/**
 * A command as it runs in a container: with the container's capabilities, and
 * with those of the pod's volumes that it mounts.
 *
 * @param mountPaths - where volumes are mounted in any container of the pod
 */
export function containerCommand(
  { securityContext, volumeMounts }: Container,
  mountPaths: string[],
  command: string[],
): string[] {
  const mounted = new Map(volumeMounts.map(mount => [mount.mountPath, mount]));
  const lines = mountPaths.flatMap(mountPath => {
    const mount = mounted.get(mountPath);
    if (!mount) {
      return [`umount ${mountPath}`];
    }
    return mount.readOnly ? [`mount -o remount,bind,ro ${mountPath}`] : [];
  });
  const privileged = securityContext.privileged ?? false;
  if (!privileged) {
    lines.push('mount --bind /proc/sys /proc/sys');
    lines.push('mount -o remount,bind,ro /proc/sys');
  }
  const { add = [], drop = [] } = securityContext.capabilities ?? {};
  const kept = drop.includes('ALL') ? [] : defaultCapabilities;
  const bounding = [...kept, ...add].map(name => `+${name.toLowerCase()}`);
  const start = privileged
    ? 'exec "$@"'
    : `exec setpriv --no-new-privs --inh-caps=-all --bounding-set=${[
        '-all',
        ...bounding,
      ].join()} "$@"`;
  return [
    ...['unshare', '--mount', '--propagation', 'private'],
    ...['/bin/bash', '-euc', [...lines, start].join('\n'), '-'],
    ...command,
  ];
}
