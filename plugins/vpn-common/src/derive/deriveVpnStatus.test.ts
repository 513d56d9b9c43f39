import { liveSources, sample, SAMPLED_AT } from '../__fixtures__/samples';
import { STATUS_CONFIG_MAP_KEY } from '../names';
import type { ReportedStatus } from '../report/reportedStatus';
import { vpnStatusSchema } from '../status/vpnStatus';
import { deriveVpnStatus } from './deriveVpnStatus';
import type { KubernetesEvent, VpnObservation } from './objects';

const at = (seconds: number) => SAMPLED_AT + seconds * 1000;

const derive = (observation: VpnObservation, now = SAMPLED_AT) =>
  deriveVpnStatus(observation, now).status;

const codes = (observation: VpnObservation, now = SAMPLED_AT) =>
  derive(observation, now).problems.map(({ code }) => code);

function reported(
  observation: VpnObservation,
  change: (report: ReportedStatus) => Partial<ReportedStatus>,
): VpnObservation {
  const data = observation.objects.configMaps[0].data!;
  const report = JSON.parse(data[STATUS_CONFIG_MAP_KEY]);
  data[STATUS_CONFIG_MAP_KEY] = JSON.stringify({
    ...report,
    ...change(report),
  });
  return observation;
}

describe('deriveVpnStatus, on the answers of a real API server', () => {
  it('shows a healthy VPN with its pod, NodePort, volume and peers', () => {
    const status = derive(sample('office'));

    expect(vpnStatusSchema.parse(status)).toEqual(status);
    expect(status).toMatchObject({
      health: 'healthy',
      problems: [],
      pods: [{ state: 'Running', ready: true, restarts: 0, node: 'lab-node' }],
      deployment: { name: 'office', replicas: 1, readyReplicas: 1 },
      service: { type: 'NodePort', protocol: 'UDP', nodePort: 31820 },
      volume: { phase: 'Bound', capacity: '1Gi', storageClass: 'longhorn' },
      tunnel: { state: 'up', forwarding: true, listenPort: 51820 },
      peers: [
        { name: 'laptop', state: 'connected', address: '10.13.13.2' },
        { name: 'sensor', state: 'never' },
      ],
    });
    expect(status.volume?.longhorn).toMatchObject({
      robustness: 'healthy',
      state: 'attached',
      replicasWanted: 3,
      replicasRunning: 3,
    });
  });

  it.each([
    [
      'pull',
      'image-pull-failed',
      /lscr\.io\/linuxserver\/wireguard:no-such-tag.*failed to resolve reference/,
    ],
    [
      'crash',
      'container-crash-looping',
      /Container wireguard crashes.*ended with Error, exit code 1/,
    ],
    [
      'pending',
      'pod-unschedulable',
      /0\/1 nodes are available: pod has unbound immediate PersistentVolumeClaims/,
    ],
    [
      'pending',
      'claim-pending',
      /storageclass\.storage\.k8s\.io "longhorn-missing" not found/,
    ],
    [
      'tunnel',
      'tunnel-down',
      /Unable to access interface: Protocol not supported/,
    ],
  ])('names the problem of %s: %s', (name, code, message) => {
    const { health, problems } = derive(sample(name));

    expect(health).toBe('down');
    expect(problems).toContainEqual(
      expect.objectContaining({
        code,
        severity: 'error',
        message: expect.stringMatching(message),
        hint: expect.stringMatching(/\w/),
      }),
    );
    expect(problems.map(problem => problem.code)).toContain(
      'service-without-ready-pod',
    );
  });

  it('shows the Longhorn volume behind a claim, found over the handle of its volume', () => {
    const status = derive(sample('csi'));

    expect(status.volume?.longhorn).toMatchObject({
      robustness: 'degraded',
      replicasWanted: 3,
      replicasRunning: undefined,
    });
    expect(status.problems).toContainEqual(
      expect.objectContaining({ code: 'volume-degraded', severity: 'warning' }),
    );
  });
});

describe('deriveVpnStatus', () => {
  it('calls a faulted volume an error', () => {
    const observation = sample('office');
    Object.values(observation.objects.longhornVolumes).forEach(volume => {
      volume.status!.robustness = 'faulted';
    });
    expect(codes(observation)).toEqual(['volume-faulted']);
    expect(derive(observation).health).toBe('down');
  });

  it('leaves a detached volume of unknown robustness alone', () => {
    const observation = sample('office');
    Object.values(observation.objects.longhornVolumes).forEach(volume => {
      volume.status = { robustness: 'unknown', state: 'detached' };
    });
    expect(derive(observation).health).toBe('healthy');
  });

  it('says that a claim waits for its pod', () => {
    const observation = sample('pending');
    observation.objects.events = [
      {
        reason: 'WaitForFirstConsumer',
        message: 'waiting for first consumer to be created before binding',
        involvedObject: {
          kind: 'PersistentVolumeClaim',
          name: 'pending-config',
        },
      },
    ];
    expect(derive(observation).problems).toContainEqual(
      expect.objectContaining({
        code: 'claim-pending',
        severity: 'warning',
        message: expect.stringContaining('waiting for first consumer'),
      }),
    );
  });

  it('says that a claim has lost its volume', () => {
    const observation = sample('office');
    observation.objects.persistentVolumeClaims[0].status!.phase = 'Lost';
    expect(codes(observation)).toEqual(['claim-lost']);
  });

  it('compares the NodePort with the endpoint that devices were given', () => {
    const observation = sample('office');
    const [service] = observation.objects.services;
    const annotations = service.metadata!.annotations!;

    annotations['backstage-vpn.io/endpoint'] = '[2001:db8::1]:31820';
    expect(codes(observation)).toEqual([]);

    annotations['backstage-vpn.io/endpoint'] = 'vpn.example.com:31999';
    expect(derive(observation).problems).toEqual([
      expect.objectContaining({
        code: 'node-port-mismatch',
        message: expect.stringMatching(/vpn\.example\.com:31999.*31820/),
      }),
    ]);
  });

  it('misses the Service, and a Deployment that makes no pod', () => {
    const observation = sample('office');
    observation.objects.services = [];
    observation.objects.pods = [];
    observation.objects.deployments[0].status!.conditions = [
      {
        type: 'ReplicaFailure',
        status: 'True',
        message: 'pods "office" is forbidden: violates PodSecurity',
      },
    ];
    expect(codes(observation)).toEqual(['pod-not-ready', 'service-missing']);

    observation.objects.deployments = [];
    expect(codes(observation)).toEqual(['not-deployed', 'service-missing']);
  });

  it('names what the kubelet says of a container that cannot start', () => {
    const observation = sample('tunnel');
    const [container] = observation.objects.pods[0].status!.containerStatuses!;
    container.state = {
      waiting: {
        reason: 'CreateContainerConfigError',
        message: 'configmap "office-peers" not found',
      },
    };
    expect(derive(observation).problems[0]).toMatchObject({
      code: 'pod-not-ready',
      message: expect.stringContaining('configmap "office-peers" not found'),
    });
  });

  it('names the volume that a pod waits for, until a container runs', () => {
    const observation = sample('tunnel');
    const [pod] = observation.objects.pods;
    pod.status!.initContainerStatuses = [];
    const [container, ...others] = pod.status!.containerStatuses!;
    others.forEach(other => {
      other.state = { waiting: { reason: 'ContainerCreating' } };
    });
    container.state = { waiting: { reason: 'ContainerCreating' } };
    const message = 'Multi-Attach error for volume "pvc-1"';
    observation.objects.events = [
      {
        involvedObject: { kind: 'Pod', name: pod.metadata!.name },
        type: 'Warning',
        reason: 'FailedAttachVolume',
        message,
      } as KubernetesEvent,
    ];
    expect(derive(observation).problems[0]).toMatchObject({
      code: 'pod-not-ready',
      message: `Pod ${pod.metadata!.name} waits for its volume: ${message}`,
    });

    container.state = { running: {} };
    expect(derive(observation).problems[0].message).not.toContain(message);
  });

  it('says of a pod of which the kubelet says nothing what state it is in', () => {
    const observation = sample('tunnel');
    const [pod] = observation.objects.pods;
    pod.status = {
      phase: 'Running',
      containerStatuses: pod.status!.containerStatuses!.map(container => ({
        ...container,
        ready: false,
        state: { waiting: { reason: 'ContainerCreating' } },
      })),
    };
    const { pods, problems } = derive(observation);
    expect(pods[0].state).toBe('ContainerCreating');
    expect(problems[0].message).toMatch(
      /is not ready: it is ContainerCreating$/,
    );
  });

  it('looks past a pod that is going away', () => {
    const observation = sample('crash');
    observation.objects.pods[0].metadata!.deletionTimestamp = new Date();
    const status = derive(observation);
    expect(status.pods[0].state).toBe('Terminating');
    expect(status.problems.map(({ code }) => code)).toEqual([
      'service-without-ready-pod',
    ]);
  });
});

describe('the report', () => {
  it('names a tunnel that is down, forwarding that is off and peers that were left out', () => {
    const observation = reported(sample('office'), () => ({
      tunnel: 'down',
      reason: 'no-kernel-module',
      forwarding: false,
      skipped: [
        {
          name: 'printer',
          reason: 'address 10.9.9.9 is outside 10.13.13.0/24',
        },
        { name: 'guest', reason: 'expired' },
      ],
    }));
    const { problems } = derive(observation);

    expect(problems.map(({ code }) => code)).toEqual([
      'tunnel-down',
      'forwarding-off',
      'peers-not-in-tunnel',
    ]);
    expect(problems[0].hint).toMatch(/modprobe wireguard/);
    expect(problems[2].message).toMatch(/printer \(address/);
    expect(problems[2].message).not.toMatch(/guest/);
  });

  it('has patience with peers that are about to come', () => {
    const observation = reported(sample('office'), () => ({
      skipped: [{ name: 'printer', reason: 'is not in the tunnel yet' }],
    }));
    expect(derive(observation).problems).toEqual([
      expect.objectContaining({
        code: 'peers-not-in-tunnel',
        hint: expect.stringContaining('within seconds'),
      }),
    ]);
  });

  it('names why changes of the peers do not reach the tunnel', () => {
    const observation = reported(sample('office'), () => ({
      reconcileError: 'No space left on device',
    }));
    const { health, problems } = derive(observation);

    expect(health).toBe('degraded');
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'peers-not-applied',
        message: expect.stringContaining('No space left on device'),
      }),
    ]);
  });

  it.each([
    [['10.13.13.2/32'], '10.13.13.2', undefined, []],
    [
      ['10.13.13.2/32', '192.168.40.7/32'],
      '10.13.13.2',
      undefined,
      ['192.168.40.7/32'],
    ],
    [
      ['10.13.13.2/32', 'fd42:13::2/128', 'fd00:40::/64'],
      '10.13.13.2',
      'fd42:13::2',
      ['fd00:40::/64'],
    ],
    [[], undefined, undefined, []],
  ])(
    'tells the own addresses of a peer from the networks behind it: %j',
    (allowedIps, address, addressIpv6, networks) => {
      const observation = reported(sample('office'), ({ peers }) => ({
        peers: [{ ...peers[0], allowedIps }],
      }));
      expect(derive(observation).peers[0]).toMatchObject({
        address,
        addressIpv6,
        networks,
      });
    },
  );

  it('has no tunnel and no connected peer once its pod no longer runs', () => {
    const observation = sample('office');
    const [container] = observation.objects.pods[0].status!.containerStatuses!;
    container.state = { waiting: { reason: 'CrashLoopBackOff' } };
    const { tunnel, peers } = derive(observation);
    expect(tunnel).toMatchObject({
      state: 'down',
      reason: 'its pod does not run',
    });
    expect(peers.map(({ state }) => state)).toEqual(['idle', 'never']);
  });

  it('turns a peer from connected to idle 180 s after its handshake, by the clock of the node', () => {
    // The node's clock is an hour behind, and the handshake was 41 s old in the report.
    const observation = reported(sample('office'), report => ({
      reportedAt: report.reportedAt - 3600,
      peers: report.peers.map(peer => ({
        ...peer,
        latestHandshake: peer.latestHandshake && report.reportedAt - 3641,
      })),
    }));
    const { status, nextChangeAt } = deriveVpnStatus(observation, at(1));
    expect(status.peers[0]).toMatchObject({
      state: 'connected',
      lastHandshakeAt: new Date(at(-41)).toISOString(),
    });

    // First the reporter falls silent, then the handshake ages.
    expect(nextChangeAt).toBe(at(60));
    expect(deriveVpnStatus(observation, at(60)).nextChangeAt).toBe(at(139) + 1);
    expect(derive(observation, at(139)).peers[0].state).toBe('connected');
    expect(derive(observation, at(139) + 1).peers[0].state).toBe('idle');
  });

  it('takes a handshake that is later than its report for one of just then', () => {
    const observation = reported(sample('office'), report => ({
      peers: report.peers.map(peer => ({ ...peer, latestHandshake: 5e9 })),
    }));
    expect(derive(observation, at(180)).peers[0].state).toBe('connected');
    expect(derive(observation, at(180) + 1).peers[0].state).toBe('idle');
  });

  it('takes a report with a time that no calendar has for none', () => {
    const observation = reported(sample('office'), report => ({
      peers: report.peers.map(peer => ({ ...peer, latestHandshake: 1e15 })),
    }));
    expect(codes(observation)).toEqual(['report-invalid']);
  });

  it('is missed after 60 s of silence, counted from its receipt', () => {
    expect(codes(sample('office'), at(59))).toEqual([]);
    expect(codes(sample('office'), at(60))).toEqual(['reporter-silent']);
    expect(derive(sample('office'), at(60)).health).toBe('degraded');
  });

  it('is not missed while the cluster cannot be read, nor at once when it can again', () => {
    const observation = sample('office');
    observation.sources = liveSources(at(300));
    expect(codes(observation, at(301))).toEqual([]);

    observation.sources = liveSources().map(source => ({
      ...source,
      state: 'stale' as const,
    }));
    expect(codes(observation, at(300))).toEqual(['cluster-unreachable']);
  });

  it('is missed where a running pod never reported', () => {
    const observation = sample('office');
    delete observation.objects.configMaps[0].data;
    expect(deriveVpnStatus(observation, at(0)).nextChangeAt).toBe(at(60));
    expect(codes(observation, at(60))).toEqual(['reporter-absent']);
  });

  it.each([
    ['{"version":1', 'Required'],
    ['{"version":2}', 'version'],
  ])('says why %s is no report', (text, cause) => {
    const observation = sample('office');
    observation.objects.configMaps[0].data![STATUS_CONFIG_MAP_KEY] = text;
    expect(derive(observation).problems).toEqual([
      expect.objectContaining({
        code: 'report-invalid',
        message: expect.stringContaining(cause),
      }),
    ]);
  });
});

describe('what belongs to the entity', () => {
  it('shows no object of another entity, and says so', () => {
    const observation = {
      ...sample('office'),
      entityRef: 'resource:default/intruder',
    };
    const status = derive(observation);
    expect(status.problems.map(({ code }) => code)).toEqual([
      'bound-to-other-entity',
    ]);
    expect(status).toMatchObject({
      pods: [],
      peers: [],
      deployment: undefined,
      service: undefined,
      volume: undefined,
      tunnel: undefined,
    });
  });

  it('tells a server without labels from nothing at all', () => {
    const observation = sample('none');
    expect(codes(observation)).toEqual(['not-deployed']);
    observation.objects.unlabelled = ['Deployment wireguard'];
    expect(codes(observation)).toEqual(['objects-unlabelled']);
  });

  it('does not say that nothing is deployed before everything was read', () => {
    const observation = sample('none');
    observation.sources = liveSources().map(source => ({
      ...source,
      state: 'connecting' as const,
    }));
    expect(derive(observation)).toMatchObject({
      health: 'unknown',
      problems: [],
    });
  });
});

describe('a cluster that cannot be read', () => {
  it.each([
    'cluster-unknown',
    'cluster-unsupported',
    'cluster-unreachable',
    'cluster-refused',
    'cluster-slow',
  ] as const)('is named as %s, and what was known stays', code => {
    const observation: VpnObservation = {
      ...sample('office'),
      failure: { code, cause: 'the cause' },
    };
    const status = derive(observation);
    expect(status.health).toBe('unknown');
    expect(status.problems).toEqual([
      expect.objectContaining({
        code,
        message: 'Cluster lab: the cause',
      }),
    ]);
    expect(status.pods).toHaveLength(1);
  });

  it('names the kinds that are refused, and needs no Longhorn', () => {
    const observation = sample('office');
    observation.sources = liveSources().map(source =>
      source.kind === 'pods' || source.kind === 'longhornvolumes'
        ? { ...source, state: 'refused' as const, cause: 'pods is forbidden' }
        : source,
    );
    const { health, problems } = derive(observation);
    expect(health).toBe('unknown');
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'cluster-refused',
        message: 'Cluster lab: pods cannot be read: pods is forbidden',
      }),
    ]);
  });

  it('is named once where it no longer answers at all', () => {
    const observation = sample('office');
    observation.sources = liveSources().map(source => ({
      ...source,
      state: 'stale' as const,
      cause: 'connect ETIMEDOUT',
    }));
    expect(derive(observation).problems).toEqual([
      expect.objectContaining({
        code: 'cluster-unreachable',
        message: 'Cluster lab: connect ETIMEDOUT',
      }),
    ]);
  });

  it('accuses nothing of missing pods that it does not show', () => {
    const observation = sample('office');
    const { peers } = derive(observation);
    observation.objects = { ...observation.objects, pods: [] };
    observation.sources = liveSources().map(source =>
      source.kind === 'pods'
        ? { ...source, state: 'refused' as const, cause: 'pods is forbidden' }
        : source,
    );
    const status = derive(observation);
    expect(status.problems.map(({ code }) => code)).toEqual([
      'cluster-refused',
    ]);
    expect(status.tunnel?.state).toBe('up');
    expect(status.peers).toEqual(peers);
  });
});
