import { namesOf } from '../../metadata';
import type { VpnPlan } from '../../plan';

/** What to do when something of the VPN is gone. */
export function restore(plan: VpnPlan): string {
  const { claim } = namesOf(plan);
  return `## Restore it

Everything but the keys is in this repository; the keys are on the volume of claim
\`${claim}\`. **Without the server's key every device has to be set up again**, so
have the volume backed up.

- **The pod or its node is gone**: nothing to do, the pod comes back with its
  volume.
- **The objects are gone, the volume is there** (reclaim policy Retain): remove
  \`spec.claimRef\` of the volume, add \`volumeName\` to
  \`manifests/persistentvolumeclaim.yaml\`, apply.
- **The volume is gone**: restore its backup under a new name, create its
  PersistentVolume, add \`volumeName\` as above, apply.
`;
}
