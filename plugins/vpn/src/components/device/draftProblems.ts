import {
  freePeerName,
  peerNameSchema,
  publicKeySchema,
} from 'backstage-plugin-vpn-common';
import type { DeviceDraft } from './DeviceDraft';

/** What is wrong with what was entered of a device. */
export interface DraftProblems {
  name?: 'missing' | 'invalid' | 'taken';
  publicKey?: 'missing' | 'invalid' | 'ofServer';
}

/** Checks what was entered of a device, before it is proposed to a VPN. */
export function draftProblems(
  { name, keyMaker, publicKey }: DeviceDraft,
  takenNames: string[],
  serverPublicKey: string | undefined,
): DraftProblems {
  return {
    name: nameProblem(name, takenNames),
    publicKey:
      keyMaker === 'device'
        ? keyProblem(publicKey, serverPublicKey)
        : undefined,
  };
}

function nameProblem(
  name: string,
  takenNames: string[],
): DraftProblems['name'] {
  if (!name) {
    return 'missing';
  }
  if (!peerNameSchema.safeParse(name).success) {
    return 'invalid';
  }
  return freePeerName(name, takenNames) === name ? undefined : 'taken';
}

function keyProblem(
  publicKey: string,
  serverPublicKey: string | undefined,
): DraftProblems['publicKey'] {
  if (!publicKey) {
    return 'missing';
  }
  if (!publicKeySchema.safeParse(publicKey).success) {
    return 'invalid';
  }
  return publicKey === serverPublicKey ? 'ofServer' : undefined;
}
