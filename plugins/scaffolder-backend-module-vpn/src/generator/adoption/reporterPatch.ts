import { defaultContainer, scriptsChecksum } from '../objects/deployment';
import { helper } from '../objects/pod/helper';
import { mounts, scriptFolder } from '../objects/pod/mounts';
import { capabilities } from '../objects/pod/security';
import { statusContainer } from '../objects/pod/statusContainer';
import { reporterVolumes } from '../objects/pod/volumes';
import type { Scripts } from '../types';
import { adoptionNames } from './names';

const { serviceAccount, volumes } = adoptionNames;
const scriptsMount = { ...mounts.scripts, name: volumes.scripts };
const stateMount = { ...mounts.state, name: volumes.state };

/** What is added to the Deployment of a VPN made by hand, as a patch of kustomize. */
export function reporterPatchOf(scripts: Scripts) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    // Which Deployment, the target of the patch says.
    metadata: { name: 'any' },
    spec: {
      template: {
        metadata: {
          annotations: {
            // kubectl would take ours, which come first.
            ...defaultContainer,
            ...scriptsChecksum(scripts),
          },
        },
        spec: {
          serviceAccountName: serviceAccount,
          automountServiceAccountToken: false,
          containers: [peers(), status()],
          volumes: [
            {
              name: volumes.scripts,
              ...reporterVolumes.scripts(adoptionNames.scripts),
            },
            { name: volumes.state, ...reporterVolumes.state },
            { name: volumes.serviceAccount, ...reporterVolumes.serviceAccount },
          ],
        },
      },
    },
  };
}

/** Reads names and public keys; without NET_ADMIN it cannot touch the tunnel. */
function peers() {
  return helper(undefined, 'peers', {
    command: ['/bin/sh', `${scriptFolder}/list-peers.sh`],
    securityContext: {
      // The image gives its files to a user of its own.
      ...capabilities('DAC_OVERRIDE'),
      readOnlyRootFilesystem: true,
    },
    volumeMounts: [
      { ...mounts.config, readOnly: true },
      scriptsMount,
      stateMount,
    ],
  });
}

function status() {
  return statusContainer({
    volumeMounts: [
      scriptsMount,
      { ...stateMount, readOnly: true },
      { ...mounts.serviceAccount, name: volumes.serviceAccount },
    ],
  });
}
