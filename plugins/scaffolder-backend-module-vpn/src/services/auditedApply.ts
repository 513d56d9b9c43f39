import type { AuditorService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { Manifest } from './readManifests';

/** The task that applies, and who started it. */
type Task = Pick<ActionContext<{}>, 'isDryRun' | 'task' | 'user'>;

/**
 * Applies to a cluster, and has an audit event of it, whether it succeeds or
 * not: who, where, and the kinds and names of the objects, but nothing that
 * stands in them. A dry run applies nothing, and has no event.
 *
 * @param apply - tells the manifests as soon as it has them
 */
export async function auditedApply(
  auditor: AuditorService,
  { isDryRun, task, user }: Task,
  cluster: string,
  apply: (tell: (manifests: Manifest[]) => void) => Promise<void>,
): Promise<void> {
  if (isDryRun) {
    await apply(() => {});
    return;
  }
  const event = await auditor.createEvent({
    eventId: 'vpn-apply',
    severityLevel: 'medium',
    meta: { cluster, taskId: task.id, userEntityRef: user?.ref },
  });
  let objects: string[] = [];
  try {
    await apply(manifests => {
      objects = manifests.map(
        ({ object }) => `${object.kind}/${object.metadata.name}`,
      );
    });
  } catch (error) {
    assertError(error);
    await event.fail({ error, meta: { objects } });
    throw error;
  }
  await event.success({ meta: { objects } });
}
