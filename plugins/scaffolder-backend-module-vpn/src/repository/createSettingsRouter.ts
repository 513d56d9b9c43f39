import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { VPN_SETTINGS_PATH } from 'backstage-plugin-vpn-common';
import type express from 'express';
import Router from 'express-promise-router';
import { readRecord, RECORD_FILE } from '../generator/documents/record';
import { authorizeUpdate } from '../services/authorizeUpdate';
import { refuseOtherVpn } from './refuseOtherVpn';
import type { VpnRepositories } from './VpnRepositories';

/** Serves the settings of a VPN as its repository has them, to whoever may change it. */
export function createSettingsRouter(
  repositories: VpnRepositories,
  permissions: PermissionsService,
  httpAuth: HttpAuthService,
): express.Router {
  const router = Router();

  router.get(
    `${VPN_SETTINGS_PATH}/:kind/:namespace/:name`,
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const entityRef = stringifyEntityRef(req.params);
      await authorizeUpdate(
        { getInitiatorCredentials: async () => credentials },
        permissions,
        entityRef,
      );
      const origin = await repositories.find(entityRef, credentials);
      const { settings } = readRecord(
        await repositories.readFile(origin, RECORD_FILE),
      );
      refuseOtherVpn(entityRef, settings);
      res.json(settings);
    },
  );

  return router;
}
