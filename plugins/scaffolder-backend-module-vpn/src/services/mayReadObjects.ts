import type { PermissionsService } from '@backstage/backend-plugin-api';
import { kubernetesResourcesReadPermission } from '@backstage/plugin-kubernetes-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Initiator } from './authorizeInitiator';

/** Whether whoever started the task may read the objects of clusters, by the Kubernetes plugin's own permission. */
export async function mayReadObjects(
  initiator: Initiator,
  permissions: PermissionsService,
): Promise<boolean> {
  const [{ result }] = await permissions.authorize(
    [{ permission: kubernetesResourcesReadPermission }],
    { credentials: await initiator.getInitiatorCredentials() },
  );
  return result === AuthorizeResult.ALLOW;
}
