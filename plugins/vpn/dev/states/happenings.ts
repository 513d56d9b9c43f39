import {
  type ClusterFailure,
  ENTITY_REF_ANNOTATION,
  type VpnSource,
  type VpnSourceKind,
} from 'backstage-plugin-vpn-common';
import { officeVolume } from './officeObjects';
import type { Happening, Office } from './officeStatus';

type Container = NonNullable<
  NonNullable<Office['objects']['pods'][number]['status']>['containerStatuses']
>[number];

/** Nothing of the VPN is in the cluster. */
export const takeAway: Happening = office => {
  office.objects.pods = [];
  office.objects.services = [];
  office.objects.deployments = [];
  office.objects.persistentVolumeClaims = [];
  office.objects.configMaps = [];
  office.objects.longhornVolumes = {};
};

/** The pod takes no traffic, and the Deployment knows it. */
export const unready: Happening = ({ objects }) => {
  const [{ status }] = objects.pods;
  status!.conditions = [
    { type: 'Ready', status: 'False', reason: 'ContainersNotReady' },
  ];
  objects.deployments[0].status = { readyReplicas: 0 };
};

/** WireGuard's container is in another state than to run. */
export function stopWireguard(change: Partial<Container>): Happening {
  return office => {
    unready(office);
    const [wireguard] = office.objects.pods[0].status!.containerStatuses!;
    Object.assign(wireguard, { ready: false, state: {} }, change);
  };
}

/** An event in the namespace. */
export function tell(
  kind: string,
  name: string,
  reason: string,
  message: string,
): Happening {
  return ({ objects }) =>
    objects.events.push({
      type: 'Warning',
      reason,
      message,
      involvedObject: { kind, name },
    });
}

/** The objects name another entity. */
export const nameAnother: Happening = ({ objects }) =>
  [
    ...objects.pods,
    ...objects.services,
    ...objects.deployments,
    ...objects.persistentVolumeClaims,
    ...objects.configMaps,
  ].forEach(({ metadata }) => {
    metadata!.annotations![ENTITY_REF_ANNOTATION] = 'resource:default/lab';
  });

/** Longhorn says something else of the volume. */
export function robustness(value: string): Happening {
  return ({ objects }) => {
    objects.longhornVolumes[officeVolume].status!.robustness = value;
  };
}

/** Some kinds cannot be read as they should. */
export function readSources(
  kinds: readonly VpnSourceKind[],
  state: VpnSource['state'],
  cause: string,
): Happening {
  return ({ observation }) => {
    observation.sources = observation.sources.map(source =>
      kinds.includes(source.kind) ? { ...source, state, cause } : source,
    );
  };
}

/** The cluster as a whole cannot be read, and never was. */
export function failCluster(
  code: ClusterFailure['code'],
  cause: string,
): Happening {
  return office => {
    const { observation } = office;
    const kinds = observation.sources.map(({ kind }) => kind);
    takeAway(office);
    readSources(kinds, 'unreachable', cause)(office);
    observation.failure = { code, cause };
  };
}

/** Several things happen, one after the other. */
export function all(...happenings: Happening[]): Happening {
  return office => happenings.forEach(happen => happen(office));
}
