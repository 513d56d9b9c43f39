import { eventually } from '../__fixtures__/eventually';
import { vpnObjects } from '../__fixtures__/officeVpn';
import { DemoCluster, startDemoCluster } from '../startDemoCluster';
import type { Deployment, Pod } from './objects';
import { isReady } from './podConditions';

const NAMESPACE = 'vpn-office';

describe('the controllers of the demo cluster', () => {
  let cluster: DemoCluster;

  beforeEach(async () => {
    cluster = await startDemoCluster({ stepMilliseconds: 2 });
  });

  afterEach(async () => {
    await cluster.stop();
  });

  const pods = () => cluster.list('pods', NAMESPACE) as Pod[];
  const claim = () =>
    cluster.get('persistentVolumeClaims', NAMESPACE, 'office-config');
  const messages = (reason: string) =>
    cluster
      .list('events', NAMESPACE)
      .filter(event => event.reason === reason)
      .map(event => event.message);

  async function runningPod(): Promise<Pod> {
    await eventually(() => expect(pods().filter(isReady)).toHaveLength(1));
    return pods()[0];
  }

  function changeDeployment(change: (spec: Deployment['spec']) => void): void {
    const objects = vpnObjects();
    const deployment = objects.find(({ kind }) => kind === 'Deployment')!;
    change((deployment as Deployment).spec);
    cluster.apply([deployment]);
  }

  it('ends the init containers and runs the others on a node of its own', async () => {
    cluster.apply(vpnObjects());
    const { spec, status } = await runningPod();

    expect(status!.initContainerStatuses).toEqual(
      ['forwarding', 'prepare'].map(name =>
        expect.objectContaining({
          name,
          ready: true,
          started: false,
          state: {
            terminated: expect.objectContaining({
              exitCode: 0,
              reason: 'Completed',
            }),
          },
        }),
      ),
    );
    expect(status!.containerStatuses!.map(({ name }) => name)).toEqual([
      'wireguard',
      'peers',
      'status',
    ]);
    const node = cluster.get('nodes', undefined, spec.nodeName!)!;
    const network = (node.spec as { podCIDR: string }).podCIDR;
    expect(status!.podIP!.split('.').slice(0, 3)).toEqual(
      network.split('.').slice(0, 3),
    );
  });

  it('spreads VPNs over the nodes', async () => {
    const names = ['one', 'two', 'three'];
    names.forEach((name, index) =>
      cluster.apply(vpnObjects({ name, nodePort: 31821 + index })),
    );
    const nodes = () =>
      cluster.list('pods').map(pod => (pod as Pod).spec.nodeName);
    await eventually(() =>
      expect(new Set(nodes())).toEqual(
        new Set(['demo-node-1', 'demo-node-2', 'demo-node-3']),
      ),
    );
  });

  it('replaces the pod when the template changes, and keeps the volume', async () => {
    cluster.apply(vpnObjects());
    const before = await runningPod();
    const volume = cluster.list('persistentVolumes')[0].metadata.name;

    changeDeployment(({ template }) => {
      template.metadata!.annotations!.checksum = 'other';
    });
    await eventually(() => {
      expect(pods().filter(isReady)).toHaveLength(1);
      expect(pods()[0].metadata.name).not.toBe(before.metadata.name);
    });
    expect(
      cluster.list('persistentVolumes').map(({ metadata }) => metadata.name),
    ).toEqual([volume]);
    expect(
      cluster.get('deployments', NAMESPACE, 'office')!.metadata.annotations,
    ).toMatchObject({ 'deployment.kubernetes.io/revision': '2' });
  });

  it('scales to nothing and back, and detaches the volume meanwhile', async () => {
    cluster.apply(vpnObjects());
    await runningPod();
    const volumeState = () => cluster.list('longhornVolumes')[0].status;

    changeDeployment(spec => {
      spec.replicas = 0;
    });
    await eventually(() => {
      expect(pods()).toEqual([]);
      expect(volumeState()).toMatchObject({ state: 'detached' });
    });
    changeDeployment(spec => {
      spec.replicas = 1;
    });
    await runningPod();
    await eventually(() =>
      expect(volumeState()).toMatchObject({ state: 'attached' }),
    );
  });

  it('makes a new pod where one was deleted', async () => {
    cluster.apply(vpnObjects());
    const { metadata } = await runningPod();

    const url = `${cluster.url}/api/v1/namespaces/${NAMESPACE}/pods/${metadata.name}`;
    await fetch(url, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${cluster.writerToken}` },
    });
    await eventually(() =>
      expect(pods().map(pod => pod.metadata.name)).not.toContain(metadata.name),
    );
    await runningPod();
  });

  it('removes all that belonged to a namespace', async () => {
    cluster.apply(vpnObjects());
    await runningPod();

    await fetch(`${cluster.url}/api/v1/namespaces/${NAMESPACE}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${cluster.writerToken}` },
    });
    await eventually(() => {
      expect(cluster.get('namespaces', undefined, NAMESPACE)).toBeUndefined();
      expect(pods()).toEqual([]);
      expect(cluster.list('persistentVolumes')).toEqual([]);
      expect(cluster.list('longhornVolumes')).toEqual([]);
    });
  });

  it('lets a claim of local-path wait for its pod, and gives it no Longhorn volume', async () => {
    const objects = vpnObjects({ storageClass: 'local-path' });
    cluster.apply(objects.filter(({ kind }) => kind !== 'Deployment'));
    await eventually(() =>
      expect(messages('WaitForFirstConsumer')).toEqual([
        'waiting for first consumer to be created before binding',
      ]),
    );
    expect(claim()!.status).toEqual({ phase: 'Pending' });

    cluster.apply(objects);
    await runningPod();
    expect(claim()!.status).toMatchObject({ phase: 'Bound' });
    expect(cluster.list('longhornVolumes')).toEqual([]);
    expect(messages('FailedScheduling')).toEqual([]);
  });

  it('keeps the volume of a class that retains', async () => {
    const objects = vpnObjects({ storageClass: 'longhorn-retain' });
    cluster.apply(objects);
    await runningPod();

    await fetch(`${cluster.url}/api/v1/namespaces/${NAMESPACE}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${cluster.writerToken}` },
    });
    await eventually(() =>
      expect(cluster.list('persistentVolumes')).toEqual([
        expect.objectContaining({
          status: expect.objectContaining({ phase: 'Released' }),
        }),
      ]),
    );
  });

  it.each([
    [
      'Pod Security forbids',
      vpnObjects({ level: 'baseline' }),
      'violates PodSecurity "baseline:latest": ',
    ],
    [
      'a quota has no room for',
      vpnObjects().toSpliced(1, 0, {
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: 'small', namespace: NAMESPACE },
        spec: { hard: { pods: '0' } },
      }),
      'exceeded quota: small, requested: pods=1, used: pods=0, limited: pods=0',
    ],
  ])('makes no pod that %s, and says so', async (_, objects, why) => {
    cluster.apply(objects);
    const failure = expect.objectContaining({
      type: 'ReplicaFailure',
      status: 'True',
      reason: 'FailedCreate',
      message: expect.stringMatching(
        new RegExp(`^pods "office-.*" is forbidden: ${why}`),
      ),
    });
    await eventually(() =>
      expect(
        cluster.get('deployments', NAMESPACE, 'office')!.status,
      ).toMatchObject({ conditions: expect.arrayContaining([failure]) }),
    );
    expect(pods()).toEqual([]);
    expect(messages('FailedCreate')).toHaveLength(1);
  });
});
