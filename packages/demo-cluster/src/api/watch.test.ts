import { applyTo, ask, eventually } from '../__testUtils__/client';
import type { DemoCluster } from '../DemoCluster';
import { startDemoCluster } from '../startDemoCluster';

interface Frame {
  type: string;
  object: {
    kind: string;
    code?: number;
    metadata: { name?: string; annotations?: Record<string, string> };
  };
}

const configMaps = '/api/v1/namespaces/default/configmaps';
const streaming =
  'watch=1&allowWatchBookmarks=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan';

let cluster: DemoCluster;

beforeEach(async () => {
  cluster = await startDemoCluster();
  await put('first');
});

afterEach(() => cluster.stop());

function put(name: string, label = 'yes') {
  return applyTo(cluster, `${configMaps}/${name}`, {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, labels: { watched: label } },
  });
}

/** Opens a watch; what it is told is added to the frames it gives. */
async function watch(query: string) {
  const told: Frame[] = [];
  const response = await fetch(`${cluster.url}${configMaps}?${query}`, {
    headers: { authorization: `Bearer ${cluster.readerToken}` },
  });
  const ended = (async () => {
    let rest = '';
    for await (const chunk of response.body!.pipeThrough(
      new TextDecoderStream(),
    )) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      told.push(...lines.map(line => JSON.parse(line)));
    }
  })().catch(() => {});
  return { told, ended, status: response.status };
}

const names = (told: Frame[]) =>
  told.map(({ type, object }) =>
    `${type} ${object.metadata.name ?? ''}`.trim(),
  );

it('tells what is there, then a bookmark, then every change', async () => {
  const { told } = await watch(`${streaming}&labelSelector=watched%3Dyes`);
  await eventually(async () => {
    expect(names(told)).toEqual(['ADDED first', 'BOOKMARK']);
  });
  expect(told[1].object.metadata.annotations).toEqual({
    'k8s.io/initial-events-end': 'true',
  });
  await put('second');
  await put('second', 'no');
  await put('first', 'yes');
  await ask(cluster, `${configMaps}/first`, { method: 'DELETE' });
  await eventually(async () => {
    expect(names(told).slice(2)).toEqual([
      'ADDED second',
      'DELETED second',
      'DELETED first',
    ]);
  });
});

it('resumes from a version, and answers 410 inside a 200 once it is too old', async () => {
  const { body } = await ask(cluster, configMaps);
  const since = body.metadata.resourceVersion;
  await put('later');
  const resumed = await watch(`watch=1&resourceVersion=${since}`);
  await eventually(async () => {
    expect(names(resumed.told)).toEqual(['ADDED later']);
  });
  cluster.faults.set({ fault: 'expire-watches' });
  await resumed.ended;
  expect(resumed.told.at(-1)).toMatchObject({
    type: 'ERROR',
    object: { kind: 'Status', code: 410, reason: 'Expired' },
  });
  const late = await watch(`watch=1&resourceVersion=${since}`);
  await late.ended;
  expect(late.status).toBe(200);
  expect(late.told).toEqual([
    { type: 'ERROR', object: expect.objectContaining({ code: 410 }) },
  ]);
});

it('tells nothing while it hangs, and closes everything when it stops', async () => {
  const { told, ended } = await watch(streaming);
  await eventually(async () => expect(told).toHaveLength(2));
  cluster.faults.set({ fault: 'hang' });
  const hanging = fetch(`${cluster.url}${configMaps}`);
  await eventually(async () =>
    expect(cluster.connections()).toBeGreaterThan(1),
  );
  cluster.apply([
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'unseen' } },
  ]);
  expect(told).toHaveLength(2);
  await Promise.all([
    cluster.stop(),
    ended,
    expect(hanging).rejects.toThrow('fetch failed'),
  ]);
  expect(cluster.connections()).toBe(0);
  expect(cluster.watches()).toBe(0);
  cluster = await startDemoCluster();
});
