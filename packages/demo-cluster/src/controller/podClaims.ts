import type { ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import type { Claim, Pod } from './objects';

function claimNames({ spec }: Pod): string[] {
  return (spec.volumes ?? []).flatMap(
    ({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName ?? [],
  );
}

/** The pods that mount a claim. */
export function podsOfClaim(
  store: ObjectStore,
  namespace: string,
  claim: string,
): Pod[] {
  const pods = store.list(resources.pods, namespace) as Pod[];
  return pods.filter(pod => claimNames(pod).includes(claim));
}

/** The claims that a pod mounts, by name; `undefined` for each that is not there. */
export function claimsOfPod(
  store: ObjectStore,
  pod: Pod,
): Map<string, Claim | undefined> {
  return new Map(
    claimNames(pod).map(name => [
      name,
      store.get(
        resources.persistentVolumeClaims,
        pod.metadata.namespace,
        name,
      ) as Claim | undefined,
    ]),
  );
}
