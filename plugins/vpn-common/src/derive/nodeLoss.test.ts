import { liveSources, sample, SAMPLED_AT } from '../__fixtures__/samples';
import { deriveVpnStatus } from './deriveVpnStatus';
import type { KubernetesPod, VpnObservation } from './objects';

const at = (seconds: number) => SAMPLED_AT + seconds * 1000;

const problemsAt = (observation: VpnObservation, now: number) =>
  deriveVpnStatus(observation, now).status.problems;

const codesAt = (observation: VpnObservation, now: number) =>
  problemsAt(observation, now).map(({ code }) => code);

/** What the cluster does to a pod whose node no longer answers. */
function abandon(pod: KubernetesPod) {
  const ready = pod.status!.conditions!.find(({ type }) => type === 'Ready');
  ready!.status = 'False';
}

/** The pod that the cluster makes in place of one that is going away. */
function successorOf(pod: KubernetesPod, isReady: boolean): KubernetesPod {
  const { deletionTimestamp: _, ...metadata } = pod.metadata!;
  return {
    ...pod,
    metadata: { ...metadata, name: 'office-successor' },
    status: {
      phase: isReady ? 'Running' : 'Pending',
      conditions: [{ type: 'Ready', status: isReady ? 'True' : 'False' }],
    },
  };
}

/** A VPN whose pod should have ended when the sample was taken. */
function ending(): VpnObservation {
  const observation = sample('office');
  const [pod] = observation.objects.pods;
  abandon(pod);
  pod.metadata!.deletionTimestamp = new Date(SAMPLED_AT);
  return observation;
}

describe('a node that no longer answers', () => {
  it('takes the VPN down, although the containers of its pod seem to run', () => {
    const observation = sample('office');
    abandon(observation.objects.pods[0]);
    const { status } = deriveVpnStatus(observation, SAMPLED_AT);

    expect(status).toMatchObject({
      health: 'down',
      pods: [{ ready: false, readyContainers: 1 }],
      tunnel: { state: 'down' },
    });
    expect(status.peers.map(({ state }) => state)).not.toContain('connected');
    expect(status.problems).toEqual([
      expect.objectContaining({
        code: 'pod-not-ready',
        message: expect.stringContaining('node lab-node, which no longer'),
      }),
      expect.objectContaining({ code: 'service-without-ready-pod' }),
    ]);
  });

  it.each(['tunnel', 'crash', 'pull'])(
    'is not what keeps the pod of %s from being ready',
    name => {
      const [{ message }] = problemsAt(sample(name), SAMPLED_AT);
      expect(message).not.toContain('no longer answers');
    },
  );
});

describe('a pod that does not end', () => {
  it('is named with its node 60 s after it should have ended, with the command that helps', () => {
    const observation = ending();

    expect(deriveVpnStatus(observation, at(59)).nextChangeAt).toBe(at(60));
    expect(codesAt(observation, at(59))).not.toContain('pod-stuck-terminating');
    expect(deriveVpnStatus(observation, at(60)).status.health).toBe('down');
    expect(problemsAt(observation, at(60))[0]).toMatchObject({
      code: 'pod-stuck-terminating',
      severity: 'error',
      message: expect.stringMatching(
        /^Pod office-55b8864556-k9bks .* node lab-node /,
      ),
      hint: expect.stringContaining(
        'kubectl -n vpn-office delete pod office-55b8864556-k9bks --force.',
      ),
    });
    // A report of a pod that is gone ages without consequence.
    expect(deriveVpnStatus(observation, at(600)).nextChangeAt).toBeUndefined();
  });

  it('comes before its successor, which waits for the volume', () => {
    const observation = ending();
    const { pods } = observation.objects;
    pods.push(successorOf(pods[0], false));
    expect(codesAt(observation, at(60))).toEqual([
      'pod-stuck-terminating',
      'pod-not-ready',
      'service-without-ready-pod',
    ]);
  });

  it('is no problem while another serves', () => {
    const observation = ending();
    const { pods } = observation.objects;
    pods.push(successorOf(pods[0], true));
    expect(codesAt(observation, at(60))).toEqual([]);
  });

  it('is not claimed of a cluster that no longer tells', () => {
    const observation = ending();
    observation.sources = liveSources().map(source => ({
      ...source,
      state: 'stale' as const,
    }));
    expect(codesAt(observation, at(60))).not.toContain('pod-stuck-terminating');
  });
});
