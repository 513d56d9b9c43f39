import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  NEXT_DEVICE_PATH,
  VPN_SETTINGS_PATH,
} from 'backstage-plugin-vpn-common';
import type express from 'express';
import Router from 'express-promise-router';
import {
  readRecord,
  RECORD_FILE,
  type VpnRecord,
} from '../generator/documents/record';
import { nextDeviceOf } from '../generator/nextDeviceOf';
import { authorizeUpdate } from '../services/authorizeUpdate';
import { refuseOtherVpn } from './refuseOtherVpn';
import type { VpnRepositories } from './VpnRepositories';

/** Serves the settings of a VPN as its repository has them, and what its next device is told, to whoever may change it. */
export function createSettingsRouter(
  repositories: VpnRepositories,
  permissions: PermissionsService,
  httpAuth: HttpAuthService,
): express.Router {
  const router = Router();

  /** The record of the VPN that a request names, where its user may change it. */
  async function recordFor(req: express.Request): Promise<VpnRecord> {
    const credentials = await httpAuth.credentials(req);
    const { kind, namespace, name } = req.params;
    const entityRef = stringifyEntityRef({ kind, namespace, name });
    await authorizeUpdate(
      { getInitiatorCredentials: async () => credentials },
      permissions,
      entityRef,
    );
    const origin = await repositories.find(entityRef, credentials);
    const record = readRecord(await repositories.readFile(origin, RECORD_FILE));
    refuseOtherVpn(entityRef, record.settings);
    return record;
  }
  const path = `${VPN_SETTINGS_PATH}/:kind/:namespace/:name`;

  router.get(path, async (req, res) => {
    res.json((await recordFor(req)).settings);
  });

  router.get(`${path}${NEXT_DEVICE_PATH}`, async (req, res) => {
    res.json(nextDeviceOf(await recordFor(req)));
  });

  return router;
}
