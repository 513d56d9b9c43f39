import type { Container, PodSpec, SecurityContext } from './types';

/** One rule of the Pod Security standards: the violation, if there is one. */
export type PodSecurityCheck = (pod: PodSpec) => string | undefined;

const BASELINE_CAPABILITIES = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

const BASELINE_SYSCTLS = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
];

const RESTRICTED_VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

const hostNamespaces: PodSecurityCheck = pod =>
  violation('host namespaces', [
    (['hostNetwork', 'hostPID', 'hostIPC'] as const)
      .filter(field => pod[field])
      .map(field => `${field}=true`)
      .join(', '),
  ]);

const hostPathVolumes: PodSecurityCheck = pod =>
  violation('hostPath volumes', [
    named(
      'volume',
      (pod.volumes ?? []).filter(volume => volume.hostPath),
    ),
  ]);

const hostPorts: PodSecurityCheck = pod =>
  violation(
    'hostPort',
    containersOf(pod).flatMap(({ name, ports = [] }) =>
      ports
        .filter(({ hostPort }) => hostPort)
        .map(({ hostPort }) => `container "${name}" uses hostPort ${hostPort}`),
    ),
  );

const privileged: PodSecurityCheck = pod =>
  violation('privileged', [
    containersThat(
      pod,
      context => context.privileged === true,
      'must not set securityContext.privileged=true',
    ),
  ]);

const sysctls: PodSecurityCheck = pod =>
  violation('forbidden sysctls', [
    (pod.securityContext?.sysctls ?? [])
      .map(({ name }) => name)
      .filter(name => !BASELINE_SYSCTLS.includes(name))
      .join(', '),
  ]);

const baselineCapabilities: PodSecurityCheck = pod =>
  violation('non-default capabilities', [
    addedBeyond(pod, BASELINE_CAPABILITIES),
  ]);

const privilegeEscalation: PodSecurityCheck = pod =>
  violation('allowPrivilegeEscalation != false', [
    containersThat(
      pod,
      context => context.allowPrivilegeEscalation !== false,
      'must set securityContext.allowPrivilegeEscalation=false',
    ),
  ]);

const restrictedCapabilities: PodSecurityCheck = pod =>
  violation('unrestricted capabilities', [
    containersThat(
      pod,
      context => !context.capabilities?.drop?.includes('ALL'),
      'must set securityContext.capabilities.drop=["ALL"]',
    ),
    addedBeyond(pod, ['NET_BIND_SERVICE']),
  ]);

const restrictedVolumes: PodSecurityCheck = pod =>
  violation(
    'restricted volume types',
    (pod.volumes ?? []).flatMap(({ name, ...source }) =>
      Object.keys(source)
        .filter(type => !RESTRICTED_VOLUMES.includes(type))
        .map(type => `volume "${name}" uses restricted volume type "${type}"`),
    ),
  );

const runAsNonRoot: PodSecurityCheck = pod =>
  violation('runAsNonRoot != true', [
    podOrContainersThat(
      pod,
      context => context.runAsNonRoot === true,
      context => context.runAsNonRoot,
      'must set securityContext.runAsNonRoot=true',
    ),
  ]);

const runAsUser: PodSecurityCheck = pod =>
  violation('runAsUser=0', [
    pod.securityContext?.runAsUser === 0 ? 'pod must not set runAsUser=0' : '',
    containersThat(
      pod,
      context => context.runAsUser === 0,
      'must not set runAsUser=0',
    ),
  ]);

const seccompProfile: PodSecurityCheck = pod =>
  violation('seccompProfile', [
    podOrContainersThat(
      pod,
      ({ seccompProfile: profile }) =>
        profile?.type === 'RuntimeDefault' || profile?.type === 'Localhost',
      context => context.seccompProfile,
      'must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"',
    ),
  ]);

const HOST_CHECKS = [hostNamespaces, hostPorts, privileged, sysctls];

/** In the order in which a real server names them. */
export const BASELINE_CHECKS: PodSecurityCheck[] = [
  baselineCapabilities,
  hostNamespaces,
  hostPathVolumes,
  hostPorts,
  privileged,
  sysctls,
];

/** In the order in which a real server names them; the stricter rules take the place of baseline's. */
export const RESTRICTED_CHECKS: PodSecurityCheck[] = [
  ...HOST_CHECKS,
  privilegeEscalation,
  restrictedCapabilities,
  restrictedVolumes,
  runAsNonRoot,
  runAsUser,
  seccompProfile,
];

function violation(what: string, details: string[]): string | undefined {
  const given = details.filter(detail => detail);
  return given.length ? `${what} (${given.join('; ')})` : undefined;
}

function containersOf(pod: PodSpec): Container[] {
  return [...(pod.initContainers ?? []), ...(pod.containers ?? [])];
}

function named(what: string, items: Array<{ name: string }>): string {
  const names = items.map(({ name }) => `"${name}"`).join(', ');
  return names && `${what}${items.length > 1 ? 's' : ''} ${names}`;
}

function containersThat(
  pod: PodSpec,
  matches: (context: SecurityContext) => boolean,
  rule: string,
): string {
  const bad = containersOf(pod).filter(({ securityContext = {} }) =>
    matches(securityContext),
  );
  return bad.length ? `${named('container', bad)} ${rule}` : '';
}

/** For rules that the pod may fulfil for all its containers, and a container for itself. */
function podOrContainersThat<T>(
  pod: PodSpec,
  isGood: (context: SecurityContext) => boolean,
  own: (context: SecurityContext) => T | undefined,
  rule: string,
): string {
  const podIsGood = isGood(pod.securityContext ?? {});
  const bad = containersOf(pod).filter(({ securityContext = {} }) =>
    own(securityContext) === undefined ? !podIsGood : !isGood(securityContext),
  );
  return bad.length ? `pod or ${named('container', bad)} ${rule}` : '';
}

function addedBeyond(pod: PodSpec, allowed: string[]): string {
  const added = (container: Container) =>
    (container.securityContext?.capabilities?.add ?? []).filter(
      capability => !allowed.includes(capability),
    );
  const bad = containersOf(pod).filter(container => added(container).length);
  const capabilities = [...new Set(bad.flatMap(added))].sort();
  return bad.length
    ? `${named('container', bad)} must not include ${capabilities
        .map(capability => `"${capability}"`)
        .join(', ')} in securityContext.capabilities.add`
    : '';
}
