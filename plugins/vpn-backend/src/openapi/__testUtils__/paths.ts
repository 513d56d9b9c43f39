import { answering, listOf, streaming } from './operations';
import {
  clusterParameter,
  compressionParameter,
  entityParameters,
  viewParameters,
} from './parameters';

const liveStream =
  'The first event holds the whole document, each later one a merge patch of it. A comment line comes every 15 s. The stream ends when the credentials expire, when the user may no longer see the document (asked again every minute), and when the backend shuts down; open it again then.';

const unauthenticated = 'There is no Backstage token, or an expired one.';
const unconfigured =
  'The Kubernetes plugin is not installed or not configured.';
const unconfiguredOrEnding = `${unconfigured} Or the backend is shutting down.`;
const mayNotCreate = 'The user lacks the permission `vpn.create`.';

const statusErrors = {
  400: 'The entity is no VPN, or lacks one of the annotations that say where it is.',
  401: unauthenticated,
  403: 'The user lacks the permission `vpn.status.read` for the entity.',
  404: 'The catalog does not show such an entity to the user.',
};

const status = '/v1/entities/{kind}/{namespace}/{name}/status';

/** Every route of the plugin, below `/api/vpn`. */
export const paths = {
  [status]: answering('VpnStatus', {
    operationId: 'getStatus',
    summary: 'The status of a VPN',
    description:
      'Waits until all that the status is made from was read or failed, 15 s at most. A cluster that cannot be read is no error: the status names it as a problem and shows what was known last. Endpoints of peers are left out without the permission `vpn.peers.read`.',
    parameters: entityParameters,
    errors: { ...statusErrors, 503: unconfigured },
  }),
  [`${status}/stream`]: streaming('status', 'VpnStatus', {
    operationId: 'streamStatus',
    summary: 'The status of a VPN, live',
    description: liveStream,
    parameters: [...entityParameters, compressionParameter],
    errors: { ...statusErrors, 503: unconfiguredOrEnding },
  }),
  '/v1/vpns': answering('VpnFleet', {
    operationId: 'getFleet',
    summary: 'The VPNs that the user may see',
    description:
      'Those for which the user has the permission `vpn.status.read`, as they are known after 3 s at most.',
    errors: { 401: unauthenticated, 503: unconfigured },
  }),
  '/v1/vpns/stream': streaming('fleet', 'VpnFleet', {
    operationId: 'streamFleet',
    summary: 'The VPNs that the user may see, live',
    description: liveStream,
    parameters: [compressionParameter],
    errors: { 401: unauthenticated, 503: unconfiguredOrEnding },
  }),
  '/v1/stream': streaming('view', 'VpnView', {
    operationId: 'streamView',
    summary: 'Several statuses and the fleet, live, in one stream',
    description: `All that one browser looks at. A part that cannot be shown holds an error in its place, and does not end the stream. ${liveStream}`,
    parameters: [...viewParameters, compressionParameter],
    errors: {
      400: 'The query is not right.',
      401: unauthenticated,
      503: 'The backend is shutting down.',
    },
  }),
  '/v1/clusters': answering(listOf('ClusterSummary'), {
    operationId: 'getClusters',
    summary: 'The clusters that a VPN can be created on',
    description:
      'Each is asked whether it answers, for 5 s at most. Clusters that are configured only to write through are left out.',
    errors: { 401: unauthenticated, 403: mayNotCreate, 503: unconfigured },
  }),
  '/v1/clusters/{cluster}/options': answering('ClusterFacts', {
    operationId: 'getClusterOptions',
    summary: 'What a cluster offers to a new VPN',
    description:
      'Storage classes, used NodePorts, addresses of nodes and ranges, as far as the cluster tells the portal.',
    parameters: [clusterParameter],
    errors: {
      401: unauthenticated,
      403: `${mayNotCreate} Or the cluster needs a token of the user.`,
      404: 'The Kubernetes plugin does not know the cluster.',
      503: `${unconfigured} Or the cluster does not answer.`,
    },
  }),
  '/v1/health': answering('BackendHealth', {
    operationId: 'getHealth',
    summary: 'How the backend is',
    description:
      'For monitors. It is answered whatever the clusters do: what cannot be read stands in the body.',
    errors: { 401: unauthenticated },
  }),
};
