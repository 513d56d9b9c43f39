import { CONNECTED_SECONDS } from 'backstage-plugin-vpn-common';
import { PeerTraffic } from './PeerTraffic';

const START = 1_795_357_117;
const ROUND = 10;

/** The traffic of a peer over a while, round by round. */
function traffic(position: number, minutes: number) {
  const peer = new PeerTraffic(position, START);
  return Array.from({ length: (minutes * 60) / ROUND }, (_, round) => {
    const now = START + round * ROUND;
    return { now, ...peer.at(now) };
  });
}

const isConnected = ({
  now,
  latestHandshake,
}: {
  now: number;
  latestHandshake: number;
}) => now - latestHandshake <= CONNECTED_SECONDS;

describe('PeerTraffic', () => {
  it('connects the first peer at once and for good, from an address for documentation', () => {
    const rounds = traffic(0, 30);

    expect(rounds.every(isConnected)).toBe(true);
    expect(rounds[0].endpoint).toMatch(/^198\.51\.100\.\d+:\d+$/);
    expect(
      new Set(rounds.map(({ latestHandshake }) => latestHandshake)).size,
    ).toBe(15);
  });

  it('drops the second peer off now and then, and brings it back', () => {
    const connected = traffic(1, 30).slice(1).map(isConnected);
    const changes = connected.filter(
      (state, round) => round > 0 && state !== connected[round - 1],
    );
    expect(connected[0]).toBe(true);
    expect(changes.slice(0, 2)).toEqual([false, true]);
  });

  it('never connects the fourth peer', () => {
    for (const round of traffic(3, 30)) {
      expect(round).toEqual({
        now: expect.any(Number),
        latestHandshake: 0,
        receivedBytes: 0,
        sentBytes: 0,
      });
    }
  });

  it('counts bytes upwards only', () => {
    const rounds = traffic(2, 5);
    rounds.slice(2).forEach(({ receivedBytes, sentBytes }, index) => {
      expect(receivedBytes).toBeGreaterThan(rounds[index + 1].receivedBytes);
      expect(sentBytes).toBeGreaterThan(rounds[index + 1].sentBytes);
    });
  });
});
