import type { scmIntegrationsApiRef } from '@backstage/integration-react';
import { type HostType, REPOSITORY_PARTS } from 'backstage-plugin-vpn-common';

/** A Git host that the portal knows. */
export interface GitHost {
  /** As it stands in the addresses of repositories, for example `github.com`. */
  host: string;
  type: HostType;
}

/** The Git hosts that VPNs can be published on, of those that `integrations` has. */
export function gitHostsOf(
  integrations: typeof scmIntegrationsApiRef.T,
): GitHost[] {
  return (Object.keys(REPOSITORY_PARTS) as HostType[]).flatMap(type =>
    integrations[type]
      .list()
      .map(({ config }) => ({ host: config.host, type })),
  );
}
