import {
  STATUS_CONFIG_MAP_KEY,
  type VpnProblemCode,
} from 'backstage-plugin-vpn-common';
import {
  all,
  failCluster,
  nameAnother,
  robustness,
  stopWireguard,
  takeAway,
  tell,
  unready,
} from './happenings';
import type { Happening } from './officeStatus';

const pod = 'office-55b8864556-k9bks';
const claim = 'office-config';

const unschedulable: Happening = ({ objects }) => {
  objects.pods[0].spec!.nodeName = undefined;
  objects.pods[0].status = {
    phase: 'Pending',
    conditions: [
      {
        type: 'PodScheduled',
        status: 'False',
        reason: 'Unschedulable',
        message:
          '0/3 nodes are available: 3 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
      },
    ],
  };
  objects.deployments[0].status = { readyReplicas: 0 };
};

const claimPhase =
  (phase: string): Happening =>
  ({ objects }) => {
    objects.persistentVolumeClaims[0].status = { phase };
    objects.longhornVolumes = {};
  };

/** What happens to a VPN that has a problem. */
export const problems: Record<VpnProblemCode, Happening> = {
  'not-deployed': takeAway,
  'bound-to-other-entity': nameAnother,
  'objects-unlabelled': all(takeAway, ({ objects }) => {
    objects.unlabelled = ['Deployment wireguard', 'Service wireguard'];
  }),
  'image-pull-failed': all(
    stopWireguard({ state: { waiting: { reason: 'ImagePullBackOff' } } }),
    tell(
      'Pod',
      pod,
      'Failed',
      'Failed to pull image "lscr.io/linuxserver/wireguard:no-such-tag": not found',
    ),
  ),
  'container-crash-looping': stopWireguard({
    restartCount: 7,
    state: { waiting: { reason: 'CrashLoopBackOff' } },
    lastState: { terminated: { reason: 'Error', exitCode: 1 } },
  }),
  'pod-unschedulable': unschedulable,
  'pod-not-ready': ({ objects: { pods } }) => {
    pods[0].status!.conditions = [
      { type: 'ContainersReady', status: 'True' },
      { type: 'Ready', status: 'False' },
    ];
  },
  'pod-stuck-terminating': all(unready, ({ objects: { pods } }) => {
    pods[0].metadata!.deletionTimestamp = new Date(Date.now() - 1_800_000);
  }),
  'claim-pending': all(
    unschedulable,
    claimPhase('Pending'),
    tell(
      'PersistentVolumeClaim',
      claim,
      'ProvisioningFailed',
      'storageclass.storage.k8s.io "longhorn" not found',
    ),
  ),
  'claim-lost': claimPhase('Lost'),
  'volume-degraded': robustness('degraded'),
  'volume-faulted': robustness('faulted'),
  'service-missing': ({ objects }) => {
    objects.services = [];
  },
  'service-without-ready-pod': ({ objects }) => {
    objects.pods = [];
    objects.deployments[0].status = { readyReplicas: 0 };
  },
  'node-port-mismatch': ({ objects: { services } }) => {
    services[0].spec!.ports![0].nodePort = 31999;
  },
  'peers-not-in-tunnel': ({ report }) =>
    report?.skipped.push({
      name: 'tablet-ada',
      reason: 'address 10.13.13.2 is taken by laptop-ada',
    }),
  'peers-not-applied': ({ report }) =>
    Object.assign(report!, {
      reconcileError: 'no space left on the volume',
    }),
  'tunnel-down': ({ report }) =>
    Object.assign(report!, { tunnel: 'down', reason: 'no-kernel-module' }),
  'forwarding-off': ({ report }) =>
    Object.assign(report!, { forwarding: false }),
  'reporter-silent': ({ observation }) => {
    observation.reportReceivedAt = Date.now() - 600_000;
  },
  'reporter-absent': office => {
    office.report = undefined;
  },
  'report-invalid': office => {
    office.report = undefined;
    office.objects.configMaps[0].data = {
      [STATUS_CONFIG_MAP_KEY]: '{"version":2}',
    };
  },
  'cluster-unknown': failCluster(
    'cluster-unknown',
    'the Kubernetes plugin knows no cluster production',
  ),
  'cluster-unsupported': failCluster(
    'cluster-unsupported',
    'its auth provider aks needs a token of the user',
  ),
  'cluster-unreachable': failCluster(
    'cluster-unreachable',
    'connect ECONNREFUSED 203.0.113.5:6443',
  ),
  'cluster-refused': failCluster(
    'cluster-refused',
    'Unauthorized: the token is not valid any more',
  ),
  'cluster-slow': failCluster('cluster-slow', 'no answer within 10 s'),
};
