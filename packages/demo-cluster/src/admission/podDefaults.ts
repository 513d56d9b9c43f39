import { defaultsDeep } from 'lodash';
import { type Fields, listIn } from './fields';

const READ_ONLY_BY_ALL = 0o644;

/** Fills in what the API server fills in for the spec of a pod. */
export function defaultPodSpec(spec: Fields): void {
  defaultsDeep(spec, {
    restartPolicy: 'Always',
    terminationGracePeriodSeconds: 30,
    dnsPolicy: 'ClusterFirst',
    securityContext: {},
    schedulerName: 'default-scheduler',
  });
  if (spec.serviceAccountName) {
    spec.serviceAccount ??= spec.serviceAccountName;
  }
  [...listIn(spec, 'initContainers'), ...listIn(spec, 'containers')].forEach(
    defaultContainer,
  );
  listIn(spec, 'volumes').forEach(defaultVolume);
}

function defaultContainer(container: Fields): void {
  const image = String(container.image);
  const isLatest = !/[:@][^/]*$/.test(image) || image.endsWith(':latest');
  defaultsDeep(container, {
    resources: {},
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    imagePullPolicy: isLatest ? 'Always' : 'IfNotPresent',
  });
  for (const port of listIn(container, 'ports')) {
    port.protocol ??= 'TCP';
  }
  for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
    if (container[probe]) {
      defaultsDeep(container[probe], {
        timeoutSeconds: 1,
        periodSeconds: 10,
        successThreshold: 1,
        failureThreshold: 3,
      });
    }
  }
  for (const { valueFrom } of listIn(container, 'env')) {
    const fieldRef = (valueFrom as Fields | undefined)?.fieldRef;
    if (fieldRef) {
      defaultsDeep(fieldRef, { apiVersion: 'v1' });
    }
  }
}

function defaultVolume(volume: Fields): void {
  for (const source of ['configMap', 'projected', 'downwardAPI']) {
    if (volume[source]) {
      defaultsDeep(volume[source], { defaultMode: READ_ONLY_BY_ALL });
    }
  }
  for (const source of listIn(volume.projected as Fields, 'sources')) {
    if (source.serviceAccountToken) {
      defaultsDeep(source.serviceAccountToken, { expirationSeconds: 3600 });
    }
  }
}
