import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  ClusterRequestError,
  ReflectedObject,
  ReflectorOptions,
  RequestOptions,
} from 'backstage-plugin-vpn-node';
import { FakeCluster } from '../__testUtils__/FakeCluster';
import { FakeClusterService } from '../__testUtils__/FakeClusterService';
import { DefaultVpnMetrics } from '../metrics/DefaultVpnMetrics';
import { DefaultVpnStatusService } from '../status/DefaultVpnStatusService';
import type { VpnSnapshot } from '../status/VpnStatusService';
import { ClusterWatchers } from './ClusterWatchers';

/** A cluster that answers what was asked only when it is told to, all at once. */
class DistantCluster extends FakeCluster {
  private asked: Array<() => void> = [];

  /** How many requests wait for their answer. */
  get waiting(): number {
    return this.asked.length;
  }

  roundTrip() {
    this.asked.splice(0).forEach(answer => answer());
  }

  async read<T>(path: string, _options?: RequestOptions): Promise<T> {
    await new Promise<void>(resolve => {
      this.asked.push(resolve);
    });
    return super.read<T>(path);
  }

  reflect<T extends ReflectedObject>(options: ReflectorOptions<T>) {
    let stop = () => {};
    this.asked.push(() => {
      stop = super.reflect(options).stop;
    });
    return { stop: () => stop() };
  }
}

describe('one watched cluster', () => {
  let watchers: ClusterWatchers;

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    watchers.stop();
    jest.useRealTimers();
  });

  async function follow(lab: FakeCluster, name: string) {
    const clusters = new FakeClusterService([lab]);
    const metrics = new DefaultVpnMetrics(metricsServiceMock.mock());
    const logger = mockServices.logger.mock();
    watchers = new ClusterWatchers(clusters, logger, metrics);
    const told: VpnSnapshot[] = [];
    new DefaultVpnStatusService(clusters, watchers, metrics, logger).subscribe(
      {
        entityRef: `resource:default/${name}`,
        cluster: 'lab',
        namespace: `vpn-${name}`,
      },
      snapshot => told.push(snapshot),
    );
    await jest.advanceTimersByTimeAsync(1_000);
    return () => told[told.length - 1];
  }

  it.each(['office', 'pull', 'crash', 'pending', 'tunnel', 'nowhere'])(
    'gives the first status of VPN %s after at most two round trips',
    async name => {
      const lab = new DistantCluster('lab');
      const last = await follow(lab, name);
      let roundTrips = 0;
      while (!last().settled) {
        expect(lab.waiting).toBeGreaterThan(0);
        lab.roundTrip();
        roundTrips += 1;
        await jest.advanceTimersByTimeAsync(1_000);
      }
      expect(roundTrips).toBeLessThanOrEqual(2);
      expect(lab.waiting).toBe(0);
    },
  );

  it('is in order without Longhorn, and reads no volumes then', async () => {
    const lab = new FakeCluster('lab');
    const reflect = lab.reflect.bind(lab);
    const missing = new ClusterRequestError(
      'lab',
      'missing',
      'the API server answered 404 Not Found',
    );
    jest.spyOn(lab, 'reflect').mockImplementation(options => {
      if (!options.optional) {
        return reflect(options);
      }
      options.onState({ state: 'failed', error: missing });
      return { stop: () => {} };
    });
    const last = await follow(lab, 'office');
    expect(last()).toMatchObject({
      settled: true,
      status: { health: 'healthy', problems: [] },
    });
    expect(last().status.sources).toContainEqual(
      expect.objectContaining({
        kind: 'longhornvolumes',
        state: 'absent',
        cause: 'the API server answered 404 Not Found',
      }),
    );
    expect(lab.reads).toEqual([]);
  });

  it.each([
    ['slow', 'before it fell silent', 140_000],
    ['unreachable', 'when it failed', 0],
  ] as const)(
    'that fails as %s was last known to be as it is %s',
    async (failure, _, age) => {
      const lab = new FakeCluster('lab');
      const last = await follow(lab, 'office');
      const now = Date.now();
      const heardAt = now - 140_000;
      const error = new ClusterRequestError('lab', failure, 'words');
      lab.watches.forEach(watch =>
        watch.onState({ state: 'failed', error, heardAt }),
      );
      await jest.advanceTimersByTimeAsync(30_000);
      expect(Date.parse(last().status.observedAt)).toBe(now - age);
    },
  );
});
