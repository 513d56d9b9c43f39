import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { resources } from '../store/resources';
import { Watch } from './Watch';
import type { ApiObject } from '../store/ObjectStore';
import {
  type Frame,
  type Frames,
  openFrames,
} from '../__testUtils__/readFrames';
import {
  pod,
  READER_TOKEN,
  startApi,
  type TestApi,
} from '../__testUtils__/startApi';

const STREAM =
  'allowWatchBookmarks=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan';

const sample: Frame[] = readFileSync(
  resolve(__dirname, '../__fixtures__/kubernetes/watch.pods.ndjson'),
  'utf8',
)
  .trim()
  .split('\n')
  .map(line => JSON.parse(line));

describe('watches', () => {
  let api: TestApi;
  const open: Frames[] = [];
  const watch = async (query: string, path = '/api/v1/pods') => {
    const frames = await openFrames(
      `${api.url}${path}?watch=1&${query}`,
      READER_TOKEN,
    );
    open.push(frames);
    return frames;
  };
  const summary = (frames: Frame[]) =>
    frames.map(({ type, object }) => [type, object.metadata.name]);
  const change = (name: string, change_: (object: ApiObject) => ApiObject) =>
    api.store.update(
      resources.pods,
      change_(api.store.get(resources.pods, 'a', name)!),
    );
  const labelled = (labels: Record<string, string>) => (object: ApiObject) => ({
    ...object,
    metadata: { ...object.metadata, labels },
  });

  beforeEach(async () => {
    api = await startApi();
  });

  afterEach(async () => {
    open.splice(0).forEach(frames => frames.close());
    await api.server.close();
  });

  it('give the frames that a real server gave for the same changes', async () => {
    const end = sample.findIndex(({ type }) => type === 'BOOKMARK');
    const play = ({ type, object: changed }: Frame) => {
      const object = changed as unknown as ApiObject;
      if (type === 'DELETED') {
        api.store.delete(
          resources.pods,
          object.metadata.namespace,
          object.metadata.name,
        );
      } else if (type === 'ADDED') {
        api.store.create(resources.pods, object);
      } else {
        api.store.update(resources.pods, object);
      }
    };
    const withoutVersion = (frames: Frame[]) =>
      frames.map(({ type, object }) => {
        const { resourceVersion, generation, ...metadata } = object.metadata;
        expect(resourceVersion).toMatch(/^\d+$/);
        return { type, object: { ...object, metadata } };
      });
    sample.slice(0, end).forEach(play);
    const frames = await watch(STREAM);
    const initial = await frames.take(end + 1);
    sample.slice(end + 1).forEach(play);
    const later = await frames.take(sample.length - end - 1);

    expect(withoutVersion([...initial, ...later])).toEqual(
      withoutVersion(sample),
    );
    const versions = [...initial.slice(-1), ...later].map(({ object }) =>
      Number(object.metadata.resourceVersion),
    );
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });

  it('resume after a version', async () => {
    api.seed(pod('one', 'a'));
    const version = api.store.resourceVersion;
    api.seed(pod('two', 'a'), pod('three', 'b'));
    const frames = await watch(
      `resourceVersion=${version}`,
      '/api/v1/namespaces/a/pods',
    );
    api.store.delete(resources.pods, 'a', 'one');

    expect(summary(await frames.take(2))).toEqual([
      ['ADDED', 'two'],
      ['DELETED', 'one'],
    ]);
  });

  it('tell of an object that enters or leaves the selection', async () => {
    api.seed(pod('one', 'a', { app: 'vpn' }), pod('two', 'a'));
    const frames = await watch(`${STREAM}&labelSelector=app%3Dvpn`);
    await frames.take(2);
    change('two', labelled({ app: 'vpn' }));
    change('one', labelled({ app: 'web' }));
    change('one', labelled({}));
    change('two', labelled({ app: 'vpn', tier: 'back' }));

    const seen = await frames.take(3);
    expect(summary(seen)).toEqual([
      ['ADDED', 'two'],
      ['DELETED', 'one'],
      ['MODIFIED', 'two'],
    ]);
    expect(seen[1].object.metadata.labels).toEqual({ app: 'vpn' });
  });

  it('say in a 200 that a version is too old', async () => {
    const version = api.store.resourceVersion;
    api.store.forgetChanges();
    const frames = await watch(`resourceVersion=${version}`);

    expect(frames.status).toBe(200);
    expect(await frames.next()).toEqual({
      type: 'ERROR',
      object: {
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: expect.stringMatching(
          /^too old resource version: \d+ \(\d+\)$/,
        ),
        reason: 'Expired',
        code: 410,
      },
    });
    expect(await frames.next()).toBeUndefined();
  });

  it('end after the time that was asked for', async () => {
    const frames = await watch(`${STREAM}&timeoutSeconds=1`);
    await frames.take(1);

    expect(await frames.next()).toBeUndefined();
  });

  it('send a bookmark once a minute, so that silence means something', () => {
    jest.useFakeTimers();
    const response = new PassThrough();
    new Watch(
      resources.pods,
      api.store,
      { matches: () => true, bookmarks: true },
      response as unknown as ServerResponse,
    ).follow();
    jest.advanceTimersByTime(59_999);
    expect(response.read()).toBeNull();
    jest.advanceTimersByTime(1);
    expect(JSON.parse(String(response.read()))).toMatchObject({
      type: 'BOOKMARK',
      object: { metadata: { resourceVersion: api.store.resourceVersion } },
    });
    response.destroy();
    jest.useRealTimers();
  });
});
