import type { PermissionsService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  clusterNameSchema,
  entityRefSchema,
  vpnCreatePermission,
} from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import { refuseOtherVpn } from '../repository/refuseOtherVpn';
import { authorizeInitiator } from '../services/authorizeInitiator';
import { authorizeUpdateStep } from '../services/authorizeUpdate';
import { mayReadObjects } from '../services/mayReadObjects';
import { parseInput } from '../services/parseInput';
import { readManifests } from '../services/readManifests';
import { readSettings } from '../services/readSettings';
import { tellUnchecked } from '../services/tellUnchecked';
import type { ManifestValidator } from '../services/validation/ManifestValidator';
import { toLine } from '../services/validation/Refusal';

const inputSchema = zod.object({
  cluster: clusterNameSchema,
  vpn: entityRefSchema.optional(),
  allowUnchecked: zod.boolean().optional(),
  unanswered: zod.string().max(10_000).optional(),
});

/** Creates `vpn:manifests:validate`: whether a cluster would take the manifests of the workspace. */
export function createValidateManifestsAction(
  permissions: PermissionsService,
  validator: ManifestValidator,
) {
  return createTemplateAction({
    id: 'vpn:manifests:validate',
    description:
      'Asks a cluster whether it would take a VPN, and changes nothing there',
    supportsDryRun: true,
    schema: {
      input: {
        cluster: z =>
          z.string().describe('Cluster, as the Kubernetes plugin knows it'),
        allowUnchecked: z =>
          z
            .boolean()
            .optional()
            .describe('Go on even if the cluster does not answer'),
        vpn: z =>
          z
            .string()
            .optional()
            .describe("Ref of the VPN's entity, where one is changed"),
        unanswered: z =>
          z
            .string()
            .optional()
            .describe(
              'Why the cluster did not answer an earlier step; it is then not waited for again, where the task may go on without',
            ),
      },
      output: {
        checked: z => z.array(z.string()).describe('What was checked'),
        notChecked: z =>
          z.array(z.string()).describe('What could not be checked, and why'),
      },
    },
    async handler(ctx) {
      const { cluster, vpn, allowUnchecked, unanswered } = parseInput(
        inputSchema,
        ctx.input,
      );
      if (vpn) {
        await authorizeUpdateStep(ctx, permissions, vpn);
      } else {
        await authorizeInitiator(ctx, permissions, {
          permission: vpnCreatePermission,
        });
      }
      const settings = await readSettings(ctx.workspacePath);
      if (vpn) {
        refuseOtherVpn(vpn, settings);
      }
      const { refusals, checked, notChecked } = await validator.validate(
        {
          cluster,
          settings,
          manifests: await readManifests(ctx.workspacePath),
        },
        {
          allowUnchecked,
          unanswered,
          tellHolder: await mayReadObjects(ctx, permissions),
          signal: ctx.signal,
        },
      );
      tellUnchecked(ctx.logger, cluster, notChecked);
      if (refusals.length) {
        throw new InputError(
          `Nothing was published, because cluster ${cluster} would not take this VPN. Start over, and change:\n${refusals
            .map(toLine)
            .join('\n')}`,
        );
      }
      for (const what of checked) {
        ctx.logger.info(`Checked on cluster ${cluster}: ${what}`);
      }
      ctx.output('checked', checked);
      ctx.output(
        'notChecked',
        notChecked.map(({ what, cause }) => `${what}. ${cause}`),
      );
    },
  });
}
