import { MOST_TRAFFIC_SAMPLES, RATE_SECONDS } from '../limits';
import type { VpnPeer, VpnStatus } from '../status/vpnStatus';
import { followTraffic } from './followTraffic';
import { peakOf } from './trafficHistory';
import { noTraffic, type VpnTraffic } from './vpnTraffic';

const START = Date.parse('2026-01-01T12:00:00Z');

const peerOf = (name: string, receivedBytes: number, sentBytes = 0) => ({
  name,
  publicKey: name,
  state: 'connected' as const,
  networks: ['192.168.10.0/24'],
  receivedBytes,
  sentBytes,
});

const statusOf = (second: number, peers: VpnPeer[]) => ({
  peers,
  tunnel: {
    reportedAt: new Date(START + second * 1000).toISOString(),
  } as VpnStatus['tunnel'],
});

/** What is known after reports of one peer: seconds, then bytes received and sent. */
function after(...reports: Array<[number, number, number?]>): VpnTraffic {
  return reports.reduce(
    (traffic, [second, ...bytes]) =>
      followTraffic(traffic, statusOf(second, [peerOf('laptop', ...bytes)])),
    noTraffic,
  );
}

describe('followTraffic', () => {
  it('knows no rate before the second report', () => {
    const { seconds, peers } = after([0, 5_000]);
    expect(seconds).toBeUndefined();
    expect(peers[0].rate).toBeUndefined();
    expect(peers[0].history).toEqual([]);
  });

  it('takes rates, per direction, over the time between the last two reports', () => {
    const { seconds, peers } = after([0, 5_000, 100], [10, 25_000, 300]);
    expect(seconds).toBe(10);
    expect(peers[0].rate).toEqual({ received: 2_000, sent: 20 });
  });

  it('takes it over a longer time where a report is missing, and over none where many are', () => {
    expect(after([0, 0], [60, 6_000]).peers[0].rate?.received).toBe(100);
    const { seconds, peers } = after([0, 0], [RATE_SECONDS + 1, 6_000]);
    expect(seconds).toBeUndefined();
    expect(peers[0].rate).toBeUndefined();
  });

  it('knows no rate where the counters began anew, and goes on from there', () => {
    expect(after([0, 5_000, 7], [10, 200, 9]).peers[0].rate).toBeUndefined();
    expect(after([0, 5_000, 7], [10, 5_000, 3]).peers[0].rate).toBeUndefined();
    expect(
      after([0, 5_000], [10, 200], [20, 1_200]).peers[0].rate?.received,
    ).toBe(100);
  });

  it('knows no rate where the clock of the node was set back', () => {
    expect(after([10, 0], [5, 100])).toMatchObject({
      seconds: undefined,
      peers: [{ rate: undefined }],
    });
  });

  it('adds nothing for a status without a new report, but shows its peers', () => {
    const before = after([0, 0], [10, 1_000]);
    const idle = { ...peerOf('laptop', 1_000), state: 'idle' as const };
    const { reports, seconds, peers } = followTraffic(
      before,
      statusOf(10, [idle]),
    );
    expect([reports, seconds]).toEqual([before.reports, before.seconds]);
    expect(peers[0]).toEqual({ ...before.peers[0], peer: idle });
  });

  it('counts bytes from report to report, also where two are of the same second', () => {
    const traffic = after([0, 0], [10, 1_000], [10, 1_500], [20, 3_000]);
    expect(traffic.peers[0].rate?.received).toBe(200);
  });

  it('keeps peers of which nothing changed the same objects', () => {
    const before = followTraffic(
      after([0, 0], [10, 1_000]),
      statusOf(20, [peerOf('laptop', 1_000), peerOf('phone', 70)]),
    );
    const quiet = followTraffic(
      before,
      statusOf(30, [peerOf('laptop', 1_500), peerOf('phone', 70)]),
    );
    const next = followTraffic(
      quiet,
      statusOf(40, [peerOf('laptop', 1_800), peerOf('phone', 70)]),
    );
    expect(next.peers[0]).not.toBe(quiet.peers[0]);
    expect(next.peers[1]).toBe(quiet.peers[1]);
    expect(next.peers[1].rate).toEqual({ received: 0, sent: 0 });
  });

  it('forgets peers that are no longer there, and knows no rate of new ones', () => {
    const { peers } = followTraffic(
      after([0, 0], [10, 1_000]),
      statusOf(20, [peerOf('phone', 900)]),
    );
    expect(peers).toHaveLength(1);
    expect(peers[0].rate).toBeUndefined();
  });

  it('remembers a bounded time, and the peak in it', () => {
    const reports = Array.from(
      { length: 10 * MOST_TRAFFIC_SAMPLES },
      (_, index): [number, number] => [index, 3 * index * index],
    );
    const traffic = after(...reports);
    const { history, rate } = traffic.peers[0];
    expect(traffic.reports).toHaveLength(MOST_TRAFFIC_SAMPLES);
    expect(history).toHaveLength(MOST_TRAFFIC_SAMPLES);
    expect(history.at(-1)).toEqual({ at: traffic.reports.at(-1), rate });
    expect(peakOf(history)).toEqual(rate);
  });

  it('remembers nothing of peers that move nothing, also when they did once', () => {
    const busy: Array<[number, number]> = [
      [0, 0],
      [1, 500],
    ];
    const quiet = Array.from(
      { length: MOST_TRAFFIC_SAMPLES },
      (_, index): [number, number] => [index + 2, 500],
    );
    expect(after(...busy).peers[0].history).toHaveLength(1);
    expect(after(...busy, ...quiet).peers[0].history).toEqual([]);
    expect(peakOf([])).toEqual({ received: 0, sent: 0 });
  });
});
