import { type Frames, openFrames } from '../__testUtils__/readFrames';
import {
  pod,
  READER_TOKEN,
  startApi,
  type TestApi,
} from '../__testUtils__/startApi';

describe('faults of the whole cluster', () => {
  let api: TestApi;
  let pods: Frames;
  let services: Frames;
  const watch = async (plural: string) => {
    const frames = await openFrames(
      `${api.url}/api/v1/${plural}?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan`,
      READER_TOKEN,
    );
    await frames.take(1);
    return frames;
  };
  const status = async (plural: string) =>
    (await api.send('GET', `/api/v1/${plural}`)).status;

  beforeEach(async () => {
    api = await startApi();
    pods = await watch('pods');
    services = await watch('services');
  });

  afterEach(async () => {
    pods.close();
    services.close();
    await api.server.close();
  });

  it('401 for everybody, until healed', async () => {
    api.server.faults.refuse401();
    expect(await pods.next()).toBeUndefined();
    expect(await status('pods')).toBe(401);
    api.server.faults.heal();
    expect(await status('pods')).toBe(200);
  });

  it('403 for one kind only', async () => {
    api.server.faults.refuse403('pods');
    expect(await pods.next()).toBeUndefined();
    expect(await status('pods')).toBe(403);
    expect(await status('services')).toBe(200);
    api.server.faults.refuse403();
    expect(await services.next()).toBeUndefined();
    expect(await status('services')).toBe(403);
  });

  it('hanging: nothing is answered and watches are silent, until healed', async () => {
    api.server.faults.hang();
    const answer = status('services');
    api.seed(pod('one', 'a'));
    const frame = pods.next();
    const first = await Promise.race([
      answer.then(() => 'answer'),
      frame.then(() => 'frame'),
      new Promise(resolve => {
        setTimeout(() => resolve('silence'), 200);
      }),
    ]);
    expect(first).toBe('silence');

    api.server.faults.heal();
    expect(await answer).toBe(200);
    expect((await frame)?.object.metadata.name).toBe('one');
  });

  it('slow: requests go on only after a while', async () => {
    jest.useFakeTimers();
    const goesOn = jest.fn();
    api.server.faults.slow(1_000);
    const passed = api.server.faults.delay().then(goesOn);
    await jest.advanceTimersByTimeAsync(999);
    expect(goesOn).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await passed;
    jest.useRealTimers();
  });

  it.each([
    ['error-500', 500],
    ['throttle-429', 429],
  ] as const)('%s for every request, until healed', async (fault, code) => {
    api.server.faults.answerWith(fault);
    expect(await pods.next()).toBeUndefined();
    expect(await status('pods')).toBe(code);
    api.server.faults.heal();
    expect(await status('pods')).toBe(200);
  });

  it('broken answers: JSON that is cut off, or nothing at all', async () => {
    api.server.faults.answerWith('truncate');
    await expect(status('pods')).rejects.toThrow(/JSON/);
    api.server.faults.answerWith('disconnect');
    await expect(status('pods')).rejects.toThrow();
  });

  it('expired watches: 410, and no version can be resumed', async () => {
    const version = api.store.resourceVersion;
    api.server.faults.expireWatches();
    expect((await pods.next())?.object.code).toBe(410);
    expect(await pods.next()).toBeUndefined();
    const resumed = await openFrames(
      `${api.url}/api/v1/pods?watch=1&resourceVersion=${version}`,
      READER_TOKEN,
    );
    expect((await resumed.next())?.object.reason).toBe('Expired');
  });

  it('closed watches: they end without a word', async () => {
    api.server.faults.closeWatches();
    expect(await pods.next()).toBeUndefined();
    expect(await services.next()).toBeUndefined();
    expect(await status('pods')).toBe(200);
  });

  it('none: requests are remembered with their answers', async () => {
    await status('nodes');
    expect(api.server.requests().at(-1)).toEqual({
      method: 'GET',
      path: '/api/v1/nodes',
      status: 200,
    });
  });
});
