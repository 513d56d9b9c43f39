import type { Manifest } from '../services/readManifests';

/** What holds the keys. Deleting a Namespace deletes the claim in it, too. */
const KEEPERS = ['Namespace', 'PersistentVolumeClaim'];

/** The manifests whose objects go with a VPN, in the order in which they go: the reverse of how they came. */
export function partsThatGo(
  manifests: Manifest[],
  keepVolume: boolean,
): Manifest[] {
  return manifests
    .filter(({ object }) => !keepVolume || !KEEPERS.includes(object.kind))
    .reverse();
}
