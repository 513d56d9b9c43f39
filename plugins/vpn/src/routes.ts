import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The VPN tab of an entity's page. */
export const vpnTabRouteRef = createRouteRef();
