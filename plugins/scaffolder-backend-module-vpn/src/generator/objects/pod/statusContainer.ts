import {
  LISTEN_PORT,
  REPORTER_FIELD_MANAGER,
  STATUS_CONFIG_MAP,
  STATUS_CONFIG_MAP_KEY,
} from 'backstage-plugin-vpn-common';
import { environment } from './environment';
import { helper } from './helper';
import { scriptFolder } from './mounts';
import { capabilities } from './security';

/**
 * The container that reports the tunnel to the portal. It is given no `/config`:
 * it never sees a key.
 */
export function statusContainer({
  image,
  env = [],
  volumeMounts,
}: {
  image?: string;
  env?: object[];
  volumeMounts: object[];
}) {
  return helper(image, 'status', {
    command: ['/bin/sh', `${scriptFolder}/report-status.sh`],
    env: [
      ...environment({
        VPN_STATUS_CONFIG_MAP: STATUS_CONFIG_MAP,
        VPN_STATUS_KEY: STATUS_CONFIG_MAP_KEY,
        VPN_FIELD_MANAGER: REPORTER_FIELD_MANAGER,
        VPN_LISTEN_PORT: String(LISTEN_PORT),
      }),
      ...env,
    ],
    securityContext: {
      ...capabilities('NET_ADMIN'),
      readOnlyRootFilesystem: true,
    },
    volumeMounts,
  });
}
