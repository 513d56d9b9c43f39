import {
  ENDPOINT_ANNOTATION,
  ENTITY_REF_ANNOTATION,
  STATUS_CONFIG_MAP,
  type VpnObjects,
  WIREGUARD_CONTAINER,
} from 'backstage-plugin-vpn-common';

/** The entity that the objects name. */
export const officeRef = 'resource:default/office';

/** Name of the volume behind the claim. */
export const officeVolume = 'pvc-105837b3';

const image = 'lscr.io/linuxserver/wireguard:1.0.20250521-r0-ls87';
const containers = [WIREGUARD_CONTAINER, 'peers', 'status'];

/** The objects of a healthy VPN, as far as its status is made from them. */
export function officeObjects(now: number): VpnObjects {
  const named = (name: string) => ({
    name,
    namespace: 'vpn-office',
    annotations: {
      [ENTITY_REF_ANNOTATION]: officeRef,
      [ENDPOINT_ANNOTATION]: 'vpn.example.com:31820',
    },
  });
  const startTime = new Date(now - 26 * 3_600_000);
  return {
    pods: [
      {
        metadata: named('office-55b8864556-k9bks'),
        spec: {
          nodeName: 'worker-1',
          containers: containers.map(name => ({ name, image })),
        },
        status: {
          phase: 'Running',
          startTime,
          conditions: ['PodScheduled', 'ContainersReady', 'Ready'].map(
            type => ({ type, status: 'True' }),
          ),
          containerStatuses: containers.map(name => ({
            name,
            image,
            imageID: '',
            ready: true,
            restartCount: 0,
            state: { running: { startedAt: startTime } },
          })),
        },
      },
    ],
    services: [
      {
        metadata: named('office'),
        spec: {
          type: 'NodePort',
          externalTrafficPolicy: 'Local',
          ports: [{ port: 51820, protocol: 'UDP', nodePort: 31820 }],
        },
      },
    ],
    deployments: [
      {
        metadata: named('office'),
        spec: {
          replicas: 1,
          selector: {},
          template: {},
        },
        status: { readyReplicas: 1 },
      },
    ],
    persistentVolumeClaims: [
      {
        metadata: named('office-config'),
        spec: {
          accessModes: ['ReadWriteOnce'],
          storageClassName: 'longhorn',
          volumeName: officeVolume,
        },
        status: { phase: 'Bound', capacity: { storage: '1Gi' } },
      },
    ],
    configMaps: [{ metadata: named(STATUS_CONFIG_MAP) }],
    longhornVolumes: {
      [officeVolume]: {
        metadata: { name: officeVolume },
        spec: { numberOfReplicas: 3 },
        status: {
          robustness: 'healthy',
          state: 'attached',
          actualSize: 52_428_800,
          currentNodeID: 'worker-1',
        },
      },
    },
    events: [],
    unlabelled: [],
  };
}
