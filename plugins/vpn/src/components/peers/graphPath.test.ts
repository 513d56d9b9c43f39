import { graphPath } from './graphPath';

const scale = { from: 1_000, to: 5_000, most: 200, width: 40, height: 20 };
const sample = (at: number, received: number) => ({
  at,
  rate: { received, sent: 0 },
});

describe('graphPath', () => {
  it('draws a line from sample to sample, in proportion', () => {
    const history = [sample(2_000, 100), sample(4_000, 200), sample(5_000, 0)];
    expect(graphPath(history, 'received', scale)).toBe(
      'M10.0 10.0h0L30.0 0.0L40.0 20.0',
    );
    expect(graphPath(history, 'sent', scale)).toBe(
      'M10.0 20.0h0L30.0 20.0L40.0 20.0',
    );
  });

  it('breaks the line where the rate is not known', () => {
    expect(
      graphPath(
        [sample(1_000, 0), { at: 3_000 }, sample(5_000, 200)],
        'received',
        scale,
      ),
    ).toBe('M0.0 20.0h0M40.0 0.0h0');
  });

  it('draws a point where there is but one moment', () => {
    expect(
      graphPath([sample(1_000, 0)], 'received', {
        ...scale,
        to: 1_000,
        most: 0,
      }),
    ).toBe('M0.0 20.0h0');
  });
});
