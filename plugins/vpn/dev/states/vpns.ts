import { all, readSources, stopWireguard } from './happenings';
import type { Happening } from './officeStatus';
import { manyPeers } from './peers';
import { problems } from './problems';

/** Titles and what happened of states of a VPN, by the name in the URL. */
interface NamedHappening {
  name: string;
  title: string;
  happening?: Happening;
}

const sentenceCase = (code: string) =>
  `${code[0].toUpperCase()}${code.slice(1).replace(/-/g, ' ')}`;

/** A state for each problem that a status can name. */
export const problemStates: NamedHappening[] = Object.entries(problems).map(
  ([code, happening]) => ({
    name: code,
    title: sentenceCase(code),
    happening,
  }),
);

/** States of a VPN that are no problem, or more than one. */
export const otherStates: NamedHappening[] = [
  { name: 'healthy', title: 'Healthy' },
  {
    name: 'several-problems',
    title: 'Several problems at once',
    happening: all(
      problems['volume-degraded'],
      problems['node-port-mismatch'],
      problems['peers-not-in-tunnel'],
      problems['forwarding-off'],
    ),
  },
  {
    name: 'starting',
    title: 'The pod is starting',
    happening: stopWireguard({
      state: { waiting: { reason: 'ContainerCreating' } },
    }),
  },
  {
    name: 'no-longhorn',
    title: 'On a storage class that is not Longhorn',
    happening: office => {
      office.objects.longhornVolumes = {};
      office.objects.persistentVolumeClaims[0].spec!.storageClassName =
        'standard';
      readSources(['longhornvolumes'], 'absent', 'not found')(office);
    },
  },
  {
    name: 'partly-readable',
    title: 'Pods and claims cannot be read',
    happening: office => {
      office.objects.pods = [];
      office.objects.persistentVolumeClaims = [];
      readSources(
        ['pods', 'persistentvolumeclaims'],
        'refused',
        'forbidden: the reader may not list them',
      )(office);
    },
  },
  {
    name: 'cluster-lost',
    title: 'Known, but the cluster no longer answers',
    happening: office => {
      const kinds = office.observation.sources.map(({ kind }) => kind);
      readSources(kinds, 'stale', 'connect ETIMEDOUT')(office);
      office.observation.observedAt = Date.now() - 240_000;
    },
  },
  {
    name: 'no-peers',
    title: 'No devices yet',
    happening: ({ report }) => Object.assign(report!, { peers: [] }),
  },
  {
    name: 'all-devices-away',
    title: 'No device connected',
    happening: ({ report }) =>
      report!.peers.forEach(peer => {
        peer.latestHandshake = 0;
      }),
  },
  {
    name: 'many-peers',
    title: '1,000 devices',
    happening: ({ report }) =>
      Object.assign(report!, { peers: manyPeers(report!, 1_000) }),
  },
];
