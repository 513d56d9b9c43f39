import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { VpnStatus } from 'backstage-plugin-vpn-common';
import { FakeCluster, FakeObject } from '../__testUtils__/FakeCluster';
import { FakeClusterService } from '../__testUtils__/FakeClusterService';
import { DefaultVpnMetrics } from '../metrics/DefaultVpnMetrics';
import { DefaultVpnStatusService } from '../status/DefaultVpnStatusService';
import { ClusterWatchers } from './ClusterWatchers';

const PODS = '/api/v1/pods';
const CONFIG_MAPS = '/api/v1/configmaps';
const CLAIMS = '/api/v1/persistentvolumeclaims';
const VOLUMES = '/apis/longhorn.io/v1beta2/namespaces/longhorn-system/volumes';
const EVENTS = '/api/v1/namespaces/vpn-office/events';
const DEPLOYMENTS = '/apis/apps/v1/deployments';

const metrics = new DefaultVpnMetrics(metricsServiceMock.mock());

const binding = (name: string, cluster = 'lab') => ({
  entityRef: `resource:default/${name}`,
  cluster,
  namespace: `vpn-${name}`,
});

describe('the watcher of a cluster', () => {
  const logger = mockServices.logger.mock();
  let lab: FakeCluster;
  let watchers: ClusterWatchers;
  let statuses: DefaultVpnStatusService;

  beforeEach(() => {
    jest.useFakeTimers();
    jest.clearAllMocks();
    lab = new FakeCluster('lab');
    const clusters = new FakeClusterService([lab]);
    watchers = new ClusterWatchers(clusters, logger, metrics);
    statuses = new DefaultVpnStatusService(clusters, watchers, metrics, logger);
  });
  afterEach(() => {
    watchers.stop();
    jest.useRealTimers();
  });

  const pass = (milliseconds: number) =>
    jest.advanceTimersByTimeAsync(milliseconds);

  /** Follows a VPN; gives all statuses it was told. */
  async function follow(name: string, cluster?: string) {
    const told: VpnStatus[] = [];
    const leave = statuses.subscribe(binding(name, cluster), ({ status }) =>
      told.push(status),
    );
    await pass(1_000);
    return { told, leave, last: () => told[told.length - 1] };
  }

  const readsOf = (path: string) =>
    lab.reads.filter(read => read === path).length;

  function change(path: string, name: string, changes: Partial<FakeObject>) {
    lab.put(path, { ...lab.find(path, name), ...changes });
  }

  it('watches each kind once for all VPNs, until a minute after the last viewer left', async () => {
    const office = await follow('office');
    const pull = await follow('pull');
    expect([...lab.watches].map(({ path }) => path).sort()).toEqual(
      [
        PODS,
        '/api/v1/services',
        DEPLOYMENTS,
        CLAIMS,
        CONFIG_MAPS,
        VOLUMES,
      ].sort(),
    );
    office.leave();
    pull.leave();
    await pass(59_000);
    const back = await follow('office');
    await pass(60_000);
    expect(lab.watches.size).toBe(6);
    back.leave();
    await pass(60_000);
    expect(lab.watches.size).toBe(0);
  });

  it('closes every watch at once when the backend stops', async () => {
    await follow('office');
    watchers.stop();
    expect(lab.watches.size).toBe(0);
  });

  it('shows a VPN as it was where its objects cannot be understood, and every other one', async () => {
    const office = await follow('office');
    const pull = await follow('pull');
    const restarted = { name: 'wireguard', restartCount: 3 };
    change(PODS, 'office', { status: { startTime: 'not a time' } });
    change(PODS, 'pull', { status: { containerStatuses: [restarted] } });
    await pass(250);
    expect(office.last().health).toBe('healthy');
    expect(pull.last().pods[0].restarts).toBe(3);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('resource:default/office: RangeError'),
    );
    change(PODS, 'office', { status: { containerStatuses: [restarted] } });
    await pass(250);
    expect(office.last().pods[0].restarts).toBe(3);
  });

  it('tells a change at once, a burst as one more, and nobody whom it does not concern', async () => {
    const office = await follow('office');
    const pull = await follow('pull');
    const [before, others] = [office.told.length, pull.told.length];
    for (const restartCount of [1, 2, 3]) {
      change(PODS, 'office', {
        status: { containerStatuses: [{ name: 'wireguard', restartCount }] },
      });
    }
    expect(office.told).toHaveLength(before + 1);
    await pass(250);
    expect(office.told).toHaveLength(before + 2);
    expect(office.last().pods[0].restarts).toBe(3);
    expect(pull.told).toHaveLength(others);
  });

  it('is silent about changes that no status shows', async () => {
    const office = await follow('office');
    const before = office.told.length;
    const { metadata } = lab.find(PODS, 'office');
    change(PODS, 'office', {
      metadata: { ...metadata, labels: { ...metadata.labels, other: 'label' } },
    });
    await pass(250);
    expect(office.told).toHaveLength(before);
  });

  it('follows the Longhorn volume behind the claim, and reads its volume once', async () => {
    const office = await follow('office');
    const volumeName = office.last().volume!.volumeName!;
    change(VOLUMES, volumeName, { status: { robustness: 'degraded' } });
    await pass(250);
    expect(office.last()).toMatchObject({
      health: 'degraded',
      volume: { longhorn: { robustness: 'degraded' } },
      problems: [{ code: 'volume-degraded' }],
    });
    office.leave();
    await follow('office');
    expect(readsOf(`/api/v1/persistentvolumes/${volumeName}`)).toBe(1);
  });

  it('reads events only while a problem needs them, and once a minute', async () => {
    const office = await follow('office');
    expect(readsOf(EVENTS)).toBe(0);
    const healthy = lab.find(PODS, 'office');
    change(PODS, 'office', {
      status: {
        conditions: [],
        containerStatuses: [
          { name: 'wireguard', state: { waiting: { reason: 'ErrImagePull' } } },
        ],
      },
    });
    expect(office.last().problems[0].code).toBe('image-pull-failed');
    await pass(2_000);
    expect(readsOf(EVENTS)).toBe(1);
    await pass(57_000);
    expect(readsOf(EVENTS)).toBe(1);
    await pass(3_000);
    expect(readsOf(EVENTS)).toBe(2);
    lab.put(PODS, healthy);
    await pass(180_000);
    expect(readsOf(EVENTS)).toBe(2);
  });

  it('names a server that lacks the label where it finds nothing else', async () => {
    const deployment = lab.find(DEPLOYMENTS, 'office');
    lab.put(DEPLOYMENTS, {
      ...deployment,
      metadata: { name: 'by-hand', namespace: 'vpn-bare' },
    });
    const bare = await follow('bare');
    expect(bare.last().problems).toMatchObject([
      {
        code: 'objects-unlabelled',
        message: expect.stringContaining('Deployment by-hand'),
      },
    ]);
  });

  it('tells by itself when a reporter has fallen silent, and when it is heard again', async () => {
    const office = await follow('office');
    await pass(60_000);
    expect(office.last().problems).toMatchObject([{ code: 'reporter-silent' }]);
    const report = lab.find(CONFIG_MAPS, '', 'vpn-office');
    const text = (report.data as Record<string, string>)['status.json'];
    const { reportedAt } = JSON.parse(text);
    const data = {
      'status.json': text.replace(reportedAt, `${reportedAt + 60}`),
    };
    lab.put(CONFIG_MAPS, { ...report, data });
    await pass(250);
    expect(office.last().problems).toEqual([]);
  });

  it('shows what was known as stale when the cluster is gone, and logs that once', async () => {
    const office = await follow('office');
    lab.fail('unreachable', 'connect ECONNREFUSED 10.0.0.1:6443');
    await pass(5_000);
    lab.fail('unreachable', 'connect ECONNREFUSED 10.0.0.1:6443');
    await pass(5_000);
    expect(office.last()).toMatchObject({
      health: 'unknown',
      problems: [{ code: 'cluster-unreachable' }],
      pods: [{ ready: true }],
    });
    expect(logger.warn.mock.calls).toEqual([
      [
        'Cannot read cluster lab: connect ECONNREFUSED 10.0.0.1:6443; it is tried again',
      ],
    ]);
    lab.recover();
    await pass(5_000);
    expect(office.last().health).toBe('healthy');
    expect(logger.info.mock.calls).toEqual([['Cluster lab can be read again']]);
  });

  it.each([
    ['refused', 'cluster-refused'],
    ['slow', 'cluster-slow'],
    ['throttled', 'cluster-slow'],
  ] as const)('names a cluster that is %s: %s', async (failure, code) => {
    lab.fail(failure, 'words of the cluster');
    const office = await follow('office');
    expect(office.last().problems).toMatchObject([
      { code, message: 'Cluster lab: words of the cluster' },
    ]);
  });

  it('notices when the Kubernetes plugin gets to know a cluster, and forgets it', async () => {
    const clusters = new FakeClusterService([]);
    const connect = jest.spyOn(clusters, 'connect');
    watchers = new ClusterWatchers(clusters, logger, metrics);
    statuses = new DefaultVpnStatusService(clusters, watchers, metrics, logger);
    const office = await follow('office');
    expect(office.last().problems).toMatchObject([{ code: 'cluster-unknown' }]);
    connect.mockResolvedValue(lab);
    await pass(30_000);
    expect(office.last().health).toBe('healthy');

    connect.mockRejectedValue(new ServiceUnavailableError('no catalog'));
    await pass(30_000);
    expect(lab.watches.size).toBe(6);

    connect.mockRejectedValue(new NotFoundError('It is gone'));
    await pass(30_000);
    expect(office.last()).toMatchObject({
      health: 'unknown',
      problems: [
        { code: 'cluster-unknown', message: 'Cluster lab: It is gone' },
      ],
      pods: [{ ready: true }],
    });
    expect(lab.watches.size).toBe(0);
  });
});
