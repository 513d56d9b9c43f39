import { VolumeHandles } from './VolumeHandles';

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `volume-${index}`);

describe('the handles of volumes', () => {
  let reads: string[];
  let answers: Map<string, (handle?: string) => void>;
  let refusals: Map<string, (error: Error) => void>;
  let told: string[];
  let errors: string[];
  let handles: VolumeHandles;

  beforeEach(() => {
    jest.useFakeTimers();
    reads = [];
    answers = new Map();
    refusals = new Map();
    told = [];
    errors = [];
    handles = new VolumeHandles(
      volume =>
        new Promise((resolve, reject) => {
          reads.push(volume);
          answers.set(volume, resolve);
          refusals.set(volume, reject);
        }),
      namespace => told.push(namespace),
      ({ message }) => errors.push(message),
    );
  });
  afterEach(() => {
    handles.stop();
    jest.useRealTimers();
  });

  const need = (count: number) =>
    names(count).forEach((volume, index) =>
      handles.need(volume, `vpn-${index}`),
    );
  const settle = () => jest.advanceTimersByTimeAsync(0);
  const answer = (volume: string) => {
    answers.get(volume)!(`handle of ${volume}`);
    return settle();
  };
  const refuse = (volume: string) => {
    refusals.get(volume)!(new Error(`no ${volume}`));
    return settle();
  };

  it('are read four at a time, each once', async () => {
    need(6);
    need(6);
    expect(reads).toEqual(names(4));
    await answer('volume-2');
    await answer('volume-4');
    expect(reads).toEqual(names(6));
    expect(handles.get('volume-2')).toBe('handle of volume-2');
    expect(handles.namespaceOf('handle of volume-4')).toBe('vpn-4');
    expect(told).toEqual(['vpn-2', 'vpn-4']);
  });

  it('do not wait for one that hangs, or fails; that is tried again after a minute', async () => {
    need(6);
    await refuse('volume-1');
    expect(handles.isPending('volume-1')).toBe(false);
    for (const volume of ['volume-2', 'volume-3', 'volume-4', 'volume-5']) {
      await answer(volume);
    }
    expect(handles.isPending('volume-0')).toBe(true);
    expect(told).toEqual(['vpn-1', 'vpn-2', 'vpn-3', 'vpn-4', 'vpn-5']);
    expect(errors).toEqual(['no volume-1']);
    need(6);
    expect(reads).toHaveLength(6);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(reads.slice(6)).toEqual(['volume-1']);
  });

  it('are left alone for a minute where several fail', async () => {
    need(50);
    for (const volume of names(4)) {
      await refuse(volume);
    }
    expect(reads).toHaveLength(7);
    expect(handles.isPending('volume-49')).toBe(false);
    expect(new Set(told).has('vpn-49')).toBe(true);
    for (const volume of names(7).slice(4)) {
      await refuse(volume);
    }
    expect(reads).toHaveLength(7);
  });

  it('are nothing to anybody any more when the watcher stops', async () => {
    need(5);
    handles.stop();
    await answer('volume-0');
    await refuse('volume-1');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(reads).toHaveLength(4);
    expect(told).toEqual([]);
    expect(errors).toEqual([]);
    expect(handles.isPending('volume-4')).toBe(false);
  });
});
