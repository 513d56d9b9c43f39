import { OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import * as common from 'backstage-plugin-vpn-common';
import { errorResponse, mergePatch } from './sharedSchemas';

/** The schemas that the document refers to by name. */
const named = {
  BackendHealth: common.backendHealthSchema,
  ClusterFacts: common.clusterFactsSchema,
  ClusterSummary: common.clusterSummarySchema,
  StorageClass: common.storageClassSchema,
  VpnDeployment: common.vpnDeploymentSchema,
  VpnEvent: common.vpnEventSchema,
  VpnFleet: common.vpnFleetSchema,
  VpnFleetCluster: common.vpnFleetClusterSchema,
  VpnHealth: common.vpnHealthSchema,
  VpnLonghornVolume: common.vpnLonghornVolumeSchema,
  VpnPeer: common.vpnPeerSchema,
  VpnPeerState: common.vpnPeerStateSchema,
  VpnPod: common.vpnPodSchema,
  VpnProblem: common.vpnProblemSchema,
  VpnProblemCode: common.vpnProblemCodeSchema,
  VpnProblemWords: common.vpnProblemWordsSchema,
  VpnService: common.vpnServiceSchema,
  VpnSource: common.vpnSourceSchema,
  VpnSourceKind: common.vpnSourceKindSchema,
  VpnStatus: common.vpnStatusSchema,
  VpnSummary: common.vpnSummarySchema,
  VpnTunnel: common.vpnTunnelSchema,
  VpnView: common.vpnViewSchema,
  VpnViewError: common.vpnViewErrorSchema,
  VpnViewFleet: common.vpnViewFleetSchema,
  VpnViewStatus: common.vpnViewStatusSchema,
  VpnVolume: common.vpnVolumeSchema,
};

/** Name of a schema of the document. */
export type SchemaName = keyof typeof named;

/** All schemas: those of the contract as their zod schemas have them, and those of Backstage and of streams. */
export function componentSchemas() {
  // Naming the schemas themselves, and not copies, makes the others refer to them.
  Object.entries(named).forEach(([refId, schema]) => {
    schema._def.openapi = { _internal: { refId } };
  });
  const generator = new OpenApiGeneratorV31(Object.values(named));
  const { components } = generator.generateComponents();
  return {
    ...components?.schemas,
    ErrorResponse: errorResponse,
    MergePatch: mergePatch,
  };
}
