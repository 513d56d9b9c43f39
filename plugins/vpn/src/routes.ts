import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page of all VPNs. */
export const fleetRouteRef = createRouteRef();

/** Where the VPN tab is on the page of an entity, unless the portal puts it elsewhere. */
export const VPN_TAB_PATH = '/vpn';

/** The VPN tab of an entity's page. */
export const vpnTabRouteRef = createRouteRef();

/** The form of a template, where the portal has the scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
