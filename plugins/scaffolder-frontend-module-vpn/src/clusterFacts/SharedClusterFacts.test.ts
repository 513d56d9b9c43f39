import { facts } from '../__testUtils__/facts';
import { SharedClusterFacts } from './SharedClusterFacts';

describe('SharedClusterFacts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks a cluster once for several fields, and again when the answer is old', async () => {
    const ask = jest.fn(async () => facts);
    const api = new SharedClusterFacts(ask);

    await Promise.all([api.getFacts('demo'), api.getFacts('demo')]);
    await api.getFacts('edge');
    expect(ask.mock.calls).toEqual([['demo'], ['edge']]);

    jest.advanceTimersByTime(60_000);
    await api.getFacts('demo');
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('asks again after a failure', async () => {
    const ask = jest.fn(async () => facts);
    ask.mockRejectedValueOnce(new Error('no answer'));
    const api = new SharedClusterFacts(ask);

    await expect(api.getFacts('demo')).rejects.toThrow('no answer');
    await expect(api.getFacts('demo')).resolves.toBe(facts);
  });
});
