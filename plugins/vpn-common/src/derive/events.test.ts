import { liveSources, sample, SAMPLED_AT } from '../__fixtures__/samples';
import {
  CLUSTER_MESSAGE_LENGTH,
  EVENT_RECENT_SECONDS,
  MOST_EVENTS,
} from '../limits';
import { summarizeVpn } from '../status/vpnFleet';
import { vpnStatusSchema } from '../status/vpnStatus';
import { deriveVpnStatus } from './deriveVpnStatus';
import type { KubernetesEvent } from './objects';

const derive = (name: string, events?: KubernetesEvent[], now = SAMPLED_AT) => {
  const observation = sample(name);
  observation.objects.events = events ?? observation.objects.events;
  return deriveVpnStatus({ ...observation, sources: liveSources() }, now);
};

const podName = sample('crash').objects.pods[0].metadata!.name!;

const warning = (changes: Partial<KubernetesEvent> = {}): KubernetesEvent => ({
  type: 'Warning',
  reason: 'BackOff',
  message: 'Back-off restarting failed container',
  involvedObject: { kind: 'Pod', name: podName },
  lastTimestamp: '2026-11-22T14:33:00Z',
  ...changes,
});

describe('the events of a status', () => {
  it('are the warnings of a real API server, counted, the newest first, each about its object', () => {
    const { status } = derive('pending');
    expect(vpnStatusSchema.parse(status)).toEqual(status);
    expect(status.events).toEqual([
      {
        reason: 'ProvisioningFailed',
        message: 'storageclass.storage.k8s.io "longhorn-missing" not found',
        count: 20,
        lastSeenAt: expect.stringMatching(/^2026-11-22T14:3/),
        object: 'PersistentVolumeClaim pending-config',
      },
      {
        reason: 'FailedScheduling',
        message: expect.stringContaining('unbound immediate'),
        count: 2,
        lastSeenAt: '2026-11-22T14:33:21.728Z',
        object: 'Pod pending-64c9f994-mmrzj',
      },
    ]);
  });

  it('are those of objects of the VPN alone', () => {
    const about = (kind: string, name: string) =>
      warning({ involvedObject: { kind, name } });
    const { status } = derive('crash', [
      about('ReplicaSet', 'crash-5d8f7c9b7'),
      about('Service', 'crash'),
      about('Pod', 'other-5d8f7c9b7-x2x7p'),
      about('ReplicaSet', 'crash-other-5d8f7c9b7'),
      about('Job', 'crash'),
      warning({ type: 'Normal' }),
    ]);
    expect(status.events?.map(({ object }) => object)).toEqual([
      'ReplicaSet crash-5d8f7c9b7',
      'Service crash',
    ]);
  });

  it('are few, short and said once, and go when they are old', () => {
    const many = Array.from({ length: MOST_EVENTS + 5 }, (_, index) =>
      warning({ message: `${index} `.repeat(1_000) }),
    );
    const { status, nextChangeAt } = derive('crash', [...many, ...many]);
    expect(status.events).toHaveLength(MOST_EVENTS);
    expect(status.events![0].message).toHaveLength(CLUSTER_MESSAGE_LENGTH);
    expect(status.events![0].message).toMatch(/…$/);

    const end =
      Date.parse('2026-11-22T14:33:00Z') + EVENT_RECENT_SECONDS * 1000;
    expect(nextChangeAt).toBeLessThanOrEqual(end);
    expect(derive('crash', many, end - 1).status.events).toHaveLength(
      MOST_EVENTS,
    );
    expect(derive('crash', many, end).status.events).toEqual([]);
  });

  it('make no row of the fleet larger', () => {
    const { status } = derive('crash', [warning()]);
    expect(JSON.stringify(summarizeVpn(status, {}))).not.toContain('Back-off');
  });
});

describe('the sentence of a pod that is not well', () => {
  it.each([
    ['pending', /^0\/1 nodes are available/],
    ['pull', /^Back-off pulling image|pull/],
    ['crash', /^back-off .*restarting failed container/],
  ])('of %s comes from whoever keeps it from running', (name, sentence) => {
    expect(derive(name).status.pods[0].message).toMatch(sentence);
  });

  it('is not there while the pod is well', () => {
    expect(derive('office').status.pods[0].message).toBeUndefined();
  });
});
