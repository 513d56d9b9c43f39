import type { Container, PodSpec, Volume } from '../types';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

/** Volume types that give their files a mode. */
const WITH_MODE = ['configMap', 'secret', 'projected', 'downwardAPI'];

/** Files of such volumes are `rw-r--r--`. */
const DEFAULT_MODE = 0o644;

/** A pod's spec with what the API server fills in. */
export function withPodDefaults(spec: PodSpec): PodSpec {
  return {
    restartPolicy: 'Always',
    terminationGracePeriodSeconds: 30,
    dnsPolicy: 'ClusterFirst',
    securityContext: {},
    schedulerName: 'default-scheduler',
    ...spec,
    ...(spec.serviceAccountName && { serviceAccount: spec.serviceAccountName }),
    ...(spec.volumes && { volumes: spec.volumes.map(withVolumeDefaults) }),
    ...(spec.initContainers && {
      initContainers: spec.initContainers.map(withContainerDefaults),
    }),
    containers: spec.containers?.map(withContainerDefaults),
  };
}

function withContainerDefaults(container: Container): Container {
  return {
    resources: {},
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    imagePullPolicy: pullPolicyOf(container.image),
    ...container,
    ...(container.ports && {
      ports: container.ports.map(port => ({ protocol: 'TCP', ...port })),
    }),
    ...(container.env && { env: container.env.map(withVariableDefaults) }),
    ...Object.fromEntries(
      PROBES.filter(probe => container[probe]).map(probe => [
        probe,
        withProbeDefaults(container[probe] as object),
      ]),
    ),
  };
}

/** `Always` only for images that may change: without tag, or tagged `latest`. */
function pullPolicyOf(image = ''): string {
  const [, tag] = /:([^/:@]+)(?:@|$)/.exec(image) ?? [];
  const pinned = image.includes('@') || (tag && tag !== 'latest');
  return pinned ? 'IfNotPresent' : 'Always';
}

function withVariableDefaults(
  variable: NonNullable<Container['env']>[number],
): NonNullable<Container['env']>[number] {
  const fieldRef = variable.valueFrom?.fieldRef;
  return fieldRef
    ? {
        ...variable,
        valueFrom: { fieldRef: { apiVersion: 'v1', ...fieldRef } },
      }
    : variable;
}

function withProbeDefaults(probe: { httpGet?: object }): object {
  return {
    timeoutSeconds: 1,
    periodSeconds: 10,
    successThreshold: 1,
    failureThreshold: 3,
    ...probe,
    ...(probe.httpGet && {
      httpGet: { path: '/', scheme: 'HTTP', ...probe.httpGet },
    }),
  };
}

function withVolumeDefaults(volume: Volume): Volume {
  const type = Object.keys(volume).find(field => field !== 'name');
  if (!type) {
    return { ...volume, emptyDir: {} };
  }
  const source = volume[type] as { sources?: object[] };
  if (type === 'hostPath') {
    return { ...volume, hostPath: { type: '', ...source } };
  }
  return WITH_MODE.includes(type)
    ? {
        ...volume,
        [type]: {
          ...source,
          ...(source.sources && {
            sources: source.sources.map(withTokenDefaults),
          }),
          defaultMode:
            (source as { defaultMode?: number }).defaultMode ?? DEFAULT_MODE,
        },
      }
    : volume;
}

function withTokenDefaults(source: { serviceAccountToken?: object }): object {
  return source.serviceAccountToken
    ? {
        serviceAccountToken: {
          expirationSeconds: 3_600,
          ...source.serviceAccountToken,
        },
      }
    : source;
}
