import type { VpnHealth } from 'backstage-plugin-vpn-common';
import { Announced, nextAnnouncement, ServingState } from './nextAnnouncement';

const HOLD = 120_000;
const healthOf: Record<string, VpnHealth> = {
  h: 'healthy',
  g: 'degraded',
  d: 'down',
  u: 'unknown',
};

/** The announcements, and after how many seconds each comes, of a VPN whose health is as told every 30 seconds. */
function announcements(healths: string, state?: ServingState) {
  const told: string[] = [];
  [...healths].reduce<Announced>(
    (previous, letter, index) => {
      const now = index * 30_000;
      const next = nextAnnouncement(previous, healthOf[letter], now, HOLD);
      if (next.state && next.state !== previous.state) {
        told.push(`${next.state} ${now / 1_000}`);
      }
      return next;
    },
    { state },
  );
  return told;
}

describe('what is announced of a VPN', () => {
  it.each<[string, ServingState | undefined, string, string[]]>([
    ['down, once it was for long enough', 'up', 'hddddd', ['down 150']],
    ['nothing a second time', 'up', 'ddddddddd', ['down 120']],
    ['back, once it was for long enough', 'down', 'dhhhhh', ['up 150']],
    ['down, and back', 'up', 'dddddhhhhh', ['down 120', 'up 270']],
    ['nothing while it changes to and fro', 'up', 'dhdhdhddhhddddhd', []],
    ['nothing while it does not stay up', 'down', 'hhdhhhdhdhhhhd', []],
    ['nothing of one that needs care only', 'up', 'ggggggg', []],
    ['back when it needs care only', 'down', 'gghhg', ['up 120']],
    ['nothing while its cluster cannot be read', 'up', 'uuuuuuuu', []],
    [
      'nothing until it is seen without a gap',
      'up',
      'dddduddddd',
      ['down 270'],
    ],
    ['that it is up for the first time', undefined, 'ddddduhhhhh', ['up 300']],
    ['nothing of one that never was up', undefined, 'ddddddddd', []],
  ])('is %s', (_, state, healths, told) => {
    expect(announcements(healths, state)).toEqual(told);
  });

  it('is a state at once where none need hold', () => {
    expect(nextAnnouncement({ state: 'up' }, 'down', 5, 0)).toEqual({
      state: 'down',
    });
  });
});
