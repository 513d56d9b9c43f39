import type { AuditorService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { objectName } from './objectName';
import type { Manifest } from './readManifests';

/** The task that writes, and who started it. */
type Task = Pick<ActionContext<{}>, 'isDryRun' | 'task' | 'user'>;

/**
 * Writes to a cluster, and has an audit event of it, whether it succeeds or
 * not: who, where, and the kinds and names of the objects, but nothing that
 * stands in them. A dry run writes nothing, and has no event.
 *
 * @param write - tells the manifests as soon as it has them
 */
export async function auditedWrite(
  auditor: AuditorService,
  eventId: 'vpn-apply' | 'vpn-remove',
  { isDryRun, task, user }: Task,
  cluster: string,
  write: (tell: (manifests: Manifest[]) => void) => Promise<void>,
): Promise<void> {
  if (isDryRun) {
    await write(() => {});
    return;
  }
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    meta: { cluster, taskId: task.id, userEntityRef: user?.ref },
  });
  let objects: string[] = [];
  try {
    await write(manifests => {
      objects = manifests.map(({ object }) => objectName(object));
    });
  } catch (error) {
    assertError(error);
    await event.fail({ error, meta: { objects } });
    throw error;
  }
  await event.success({ meta: { objects } });
}
