import { responseErrorOf } from 'backstage-plugin-vpn-common';
import type { VpnStatusSnapshot } from '../../src/api';
import { officeStatus } from './officeStatus';

/** A state of a VPN of which nothing, or nothing new, comes in. */
interface ConnectionState {
  name: string;
  title: string;
  snapshot(): VpnStatusSnapshot;
}

const refused = (
  statusCode: number,
  name: string,
  message: string,
): VpnStatusSnapshot => ({
  connection: 'broken',
  error: responseErrorOf({ statusCode, name, message }),
});

/** States of a VPN of which nothing, or nothing new, comes in. */
export const connectionStates: ConnectionState[] = [
  {
    name: 'loading',
    title: 'Loading',
    snapshot: () => ({ connection: 'connecting' }),
  },
  {
    name: 'denied',
    title: 'Not permitted',
    snapshot: () => refused(403, 'NotAllowedError', 'Unauthorized'),
  },
  {
    name: 'not-annotated',
    title: 'The entity does not name its cluster',
    snapshot: () =>
      refused(
        400,
        'InputError',
        'resource:default/office has no annotation backstage.io/kubernetes-cluster; add it to its catalog-info.yaml',
      ),
  },
  {
    name: 'not-in-catalog',
    title: 'The catalog does not show the entity',
    snapshot: () =>
      refused(404, 'NotFoundError', 'No entity resource:default/office'),
  },
  {
    name: 'not-configured',
    title: 'The Kubernetes plugin is not configured',
    snapshot: () =>
      refused(
        503,
        'ServiceUnavailableError',
        'The Kubernetes plugin is not configured',
      ),
  },
  {
    name: 'portal-unreachable',
    title: 'The portal was never reached',
    snapshot: () => ({
      connection: 'broken',
      error: new TypeError('Failed to fetch'),
    }),
  },
  {
    name: 'stream-broken',
    title: 'The stream is broken',
    snapshot: () => ({
      status: officeStatus(),
      receivedAt: Date.now() - 75_000,
      connection: 'broken',
      error: new TypeError('Failed to fetch'),
    }),
  },
  {
    name: 'reconnecting',
    title: 'Connecting again after the page was hidden',
    snapshot: () => ({
      status: officeStatus(),
      receivedAt: Date.now() - 600_000,
      connection: 'connecting',
    }),
  },
];
