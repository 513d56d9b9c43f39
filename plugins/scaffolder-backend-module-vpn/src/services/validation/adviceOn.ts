import { NODE_PORT_RANGE } from 'backstage-plugin-vpn-common';
import { KUSTOMIZATION_FILE } from '../../generator/documents/kustomization';
import type { FormField } from '../formFields';
import { formFieldOfAmount } from './formFieldOfAmount';

/** What to do about a refusal. */
export interface Advice {
  text: string;
  /** Field of the form by which it can be mended, where there is one. */
  formField?: FormField;
}

/** How API servers refuse who asks, whatever the object. */
const LACKS_RIGHT = /cannot \w+ resource|not currently held/;

/** How API servers refuse, by their words, and what to do about it. */
const ADVICE: Array<[RegExp, (words: string) => Advice]> = [
  [
    /provided port is already allocated/,
    () => ({
      formField: 'nodePort',
      text: 'another Service of the cluster has this port; choose another one',
    }),
  ],
  [
    /provided port is not in the valid range/,
    () => ({
      formField: 'nodePort',
      text: `choose a port from ${NODE_PORT_RANGE.min} to ${NODE_PORT_RANGE.max}`,
    }),
  ],
  [
    /exceeded quota/,
    words => ({
      formField: formFieldOfAmount(
        /requested: ([^=]+)=/.exec(words)?.[1] ?? '',
      ),
      text: 'the namespace has no room for it; choose less, or ask who runs the cluster to raise the quota',
    }),
  ],
  [
    /violates PodSecurity/,
    () => ({
      formField: 'namespace',
      text: 'WireGuard needs more rights than this namespace gives; choose another one, or ask who runs the cluster to label it pod-security.kubernetes.io/enforce=privileged',
    }),
  ],
  [
    /being terminated/,
    () => ({
      formField: 'namespace',
      text: 'the namespace is being deleted; wait until it is gone, or choose another one',
    }),
  ],
  [
    /storage usage per PersistentVolumeClaim|can not be less than|must support resize/,
    () => ({
      formField: 'size',
      text: 'the cluster does not give a volume of this size; a volume that is there can at most grow, and only where its storage class allows that',
    }),
  ],
  [
    /spec is immutable after creation/,
    () => ({
      formField: 'storageClass',
      text: 'a volume that is there keeps its storage class; choose the one that it has',
    }),
  ],
  [
    LACKS_RIGHT,
    () => ({
      formField: 'delivery',
      text: 'the portal lacks this right; choose another way, or ask who runs the portal to have it granted',
    }),
  ],
  [
    /webhook|ValidatingAdmissionPolicy/,
    () => ({
      text: 'a policy of the cluster refuses it; ask who runs the cluster for an exception',
    }),
  ],
  [
    /knows no|could not find the requested resource/,
    () => ({
      text: 'the cluster lacks this kind of object; ask who runs it to install what brings it',
    }),
  ],
  [
    /namespaces "[^"]*" not found/,
    () => ({
      text: `add the Namespace to ${KUSTOMIZATION_FILE}, or ask who runs the cluster to create it`,
    }),
  ],
];

/** What to do about what an API server said to an object. */
export function adviceOn(words: string): Advice {
  const known = ADVICE.find(([pattern]) => pattern.test(words));
  return (
    known?.[1](words) ?? {
      text: 'ask who runs the cluster, with these words of it',
    }
  );
}

/** Whether an API server refused who asked, not the object. */
export function lacksRight(words: string): boolean {
  return LACKS_RIGHT.test(words);
}
