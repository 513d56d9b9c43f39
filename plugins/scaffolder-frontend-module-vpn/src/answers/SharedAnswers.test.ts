import { SharedAnswers } from './SharedAnswers';

describe('SharedAnswers', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks once for several fields, and again when the answer is old', async () => {
    const ask = jest.fn(async () => 'facts');
    const answers = new SharedAnswers(ask);

    await Promise.all([answers.get('demo'), answers.get('demo')]);
    await answers.get('edge');
    expect(ask.mock.calls).toEqual([['demo'], ['edge']]);

    jest.advanceTimersByTime(60_000);
    await answers.get('demo');
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('waits once for what is not answered, however long that takes, and asks again later', async () => {
    const ask = jest.fn(async () => 'facts');
    ask.mockImplementationOnce(async () => {
      jest.advanceTimersByTime(60_000);
      throw new Error('no answer');
    });
    const answers = new SharedAnswers(ask);

    await expect(answers.get('demo')).rejects.toThrow('no answer');
    await expect(answers.get('demo')).rejects.toThrow('no answer');
    expect(ask).toHaveBeenCalledTimes(1);

    jest.advanceTimersByTime(60_000);
    await expect(answers.get('demo')).resolves.toBe('facts');
  });
});
